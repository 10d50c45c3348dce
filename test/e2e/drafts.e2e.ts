import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { until } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('a form that was half filled in when the program was killed is offered again, and gone once it is given up', async ({
  station,
}) => {
  let window = await station('unit');
  let { app, page, words } = window;
  await firstRun(window, 'unit');
  await skipList(window);
  await goTo(window, 'people');
  await page
    .getByRole('button', { name: words('people:add') })
    .first()
    .click();
  const name = () => page.getByRole('textbox', { name: words('people:field.fullName') });
  await name().fill('Đặng Quốc Đạt');
  await expect.poll(() => window.ask<object | null>('drafts.find', { form: 'person' })).not.toBeNull();
  const gone = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await gone;

  window = await station('unit');
  ({ app, page, words } = window);
  await goTo(window, 'people');
  await page
    .getByRole('button', { name: words('people:add') })
    .first()
    .click();
  await until(page, page.getByRole('button', { name: words('ui:draft.open'), exact: true }));
  await expect(name()).toHaveValue('');
  await page.getByRole('button', { name: words('ui:draft.open'), exact: true }).click();
  await expect(name()).toHaveValue('Đặng Quốc Đạt');
  await name().press('Escape');
  await page.getByRole('button', { name: words('ui:leave'), exact: true }).click();
  await expect.poll(() => window.ask('drafts.find', { form: 'person' })).toBeNull();
});
