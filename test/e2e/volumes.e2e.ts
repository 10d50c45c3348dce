import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bringIn, enrolledPair } from '#scripts/walk/enrolled-pair.ts';
import { goTo } from '#scripts/walk/first-run.ts';
import { answerDialogs } from '#scripts/walk/station-window.ts';
import { pdfOf } from '#support/scans.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('a scan goes to headquarters in two files beside the data, and opens there', async ({ station, folder }) => {
  test.setTimeout(180_000);
  const stick = path.join(folder, 'usb');
  mkdirSync(stick);
  const { unit, headquarters } = await enrolledPair(station, stick);
  await bringIn(unit, path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx'));
  await unit.page.getByRole('grid').waitFor();

  // Larger than the smallest volume, so that it is split.
  const file = path.join(folder, 'Quyết định.pdf');
  writeFileSync(file, pdfOf(randomBytes(6 * 1024 ** 2).toString('hex')));
  await answerDialogs(unit.app, { open: file });
  await unit.page.getByRole('button', { name: unit.words('attachments:add') }).click();
  await unit.page.getByRole('button', { name: 'Quyết định.pdf', exact: true }).waitFor();

  await goTo(unit, 'sync');
  await answerDialogs(unit.app, { open: stick });
  await unit.page.getByRole('button', { name: unit.words('exchange:steps.send.action') }).click();
  const press = (at: typeof unit, key: string) => at.page.getByRole('button', { name: at.words(key), exact: true });
  await press(unit, 'sticks:media.choose').or(press(unit, 'sticks:media.other')).click();
  await unit.page.locator('label', { hasText: 'usb' }).locator('input:checked').waitFor();
  await press(unit, 'sticks:send.write').click();
  await unit.page.getByRole('radio', { name: /^10 MB/ }).check();
  await unit.shot('scans-to-send');
  await press(unit, 'sticks:scans.write').click();
  await unit.page
    .getByText(unit.words('sticks:scans.written', { amount: 2, name: '#' }).split('#')[0] ?? '')
    .waitFor({ timeout: 60_000 });
  await unit.shot('scans-sent');
  expect(readdirSync(stick).filter((name) => /-T\d+\.svb$/.test(name))).toHaveLength(2);

  await goTo(headquarters, 'sync');
  await answerDialogs(headquarters.app, { open: stick });
  await headquarters.page.getByRole('button', { name: headquarters.words('exchange:steps.take.action') }).click();
  await press(headquarters, 'sticks:media.choose').or(press(headquarters, 'sticks:media.other')).click();
  await press(headquarters, 'sticks:scans.take').waitFor();
  await headquarters.shot('scans-listed');
  await press(headquarters, 'sticks:scans.take').click();
  await headquarters.page.getByText(headquarters.words('sticks:scans.waiting', { waiting: 2 })).waitFor();
  await headquarters.shot('scans-wait');
  await headquarters.page
    .getByRole('button', { name: headquarters.words('sticks:take.look', { amount: 1 }), exact: true })
    .click();
  const take = headquarters.page.getByRole('button', {
    name: headquarters.words('sticks:take.take', { amount: 1 }),
    exact: true,
  });
  await expect(take).toBeEnabled({ timeout: 30_000 });
  await take.click();
  await press(headquarters, 'sticks:done').click();
  await goTo(headquarters, 'awards');
  await headquarters.page.getByRole('grid').waitFor();
  await headquarters.page.getByRole('button', { name: 'Quyết định.pdf', exact: true }).click();
  await headquarters.page.getByRole('dialog', { name: 'Quyết định.pdf' }).locator('iframe').waitFor();
});
