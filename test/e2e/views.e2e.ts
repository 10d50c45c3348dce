import path from 'node:path';
import type { Page } from 'playwright-core';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { answerDialogs, type StationWindow, until } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

async function bringListIn(unit: StationWindow): Promise<void> {
  const { app, page, words } = unit;
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  await firstRun(unit, 'unit');
  await skipList(unit);
  await goTo(unit, 'awards');
  await button('awards:action.import').first().click();
  await answerDialogs(app, { open: path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx') });
  await button('imports:choose.button').click();
  await until(page, button('imports:preview.take'));
  await button('imports:preview.take').click();
  await until(page, button('imports:result.undo'));
  await button('imports:result.see').click();
}

/** Tab until the control with this text has the focus. Throws: when it is nowhere on the way. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const here = await page.evaluate(() => document.activeElement?.closest('label, button')?.textContent ?? '');
    if (here.includes(text)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${text}`);
}

test('a filter is kept as a view by keyboard, and the list opens with it after a restart', async ({ station }) => {
  let unit = await station('unit');
  let { page, words } = unit;
  await bringListIn(unit);
  const name = 'Cấp Bộ, người tên Hùng';
  const people = (key: string) => page.getByRole('gridcell', { name: words(key) });

  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('hung');
  await tabTo(page, words('awards:filter.level'));
  await page.keyboard.press('Enter');
  await page.keyboard.type(words('awards:level.ministry'));
  await page.keyboard.press('Enter');
  await expect(people('awards:level.provincial_police')).toHaveCount(0);
  await tabTo(page, words('ui:views.title'));
  await page.keyboard.press('Enter');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  const chip = () => page.getByRole('button', { name: `${words('ui:views.title')} ${name}` });
  await chip().waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page, name);
  await page.getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Escape');
  const rows = await page.getByRole('row').count();

  await unit.close();
  unit = await station('unit');
  ({ page, words } = unit);
  await goTo(unit, 'awards');
  await chip().waitFor();
  await expect(page.getByRole('searchbox')).toHaveValue('hung');
  await expect(page.getByRole('row')).toHaveCount(rows);
});
