import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { exportBundle } from '#scripts/walk/carry-bundle.ts';
import { bringIn, enrolledPair } from '#scripts/walk/enrolled-pair.ts';
import { goTo } from '#scripts/walk/first-run.ts';
import { shownPaper } from '#scripts/walk/shown-paper.ts';
import { answerDialogs, type StationWindow } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const press = ({ page, words }: StationWindow, key: string, params?: Readonly<Record<string, string | number>>) =>
  page.getByRole('button', { name: words(key, params), exact: true });

test('what a clerk puts into the folder of the house is noticed, looked at, taken and moved aside; and stands in the matrix', async ({
  station,
  folder,
}) => {
  test.setTimeout(240_000);
  const shared = path.join(folder, 'Trao đổi chung');
  mkdirSync(shared);
  const { unit, headquarters } = await enrolledPair(station, shared);
  await bringIn(unit, path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx'));
  await unit.page.getByRole('grid').waitFor();

  const { page, words } = headquarters;
  await goTo(headquarters, 'settings');
  await page.getByRole('button', { name: words('settings:section.sharedFolder') }).click();
  await headquarters.shot('shared-none');
  await answerDialogs(headquarters.app, { open: shared });
  await press(headquarters, 'sticks:shared.choose').click();
  // Kept by the host first, so the box changes a moment later than its click.
  await page.getByLabel(words('sticks:shared.putAway')).click();
  await expect(page.getByLabel(words('sticks:shared.putAway'))).toBeChecked();
  await page.getByText(words('sticks:shared.waiting', { amount: 0 })).waitFor();
  await headquarters.shot('shared-chosen');

  const bundle = await exportBundle(unit, shared);
  await page.getByText(words('sticks:shared.waiting', { amount: 1 })).waitFor({ timeout: 30_000 });
  await goTo(headquarters, 'overview');
  await page.getByText(words('overview:todo.sharedFiles.sentence', { amount: 1 })).waitFor();
  await headquarters.shot('shared-overview');
  await goTo(headquarters, 'sync');
  await page.getByText(words('sticks:shared.arrived', { amount: 1 })).waitFor();
  await headquarters.shot('shared-arrived');
  await press(headquarters, 'sticks:shared.look').first().click();
  const look = press(headquarters, 'sticks:take.look', { amount: 1 });
  await look.waitFor({ timeout: 30_000 });
  await headquarters.shot('shared-listed');
  await look.click();
  const take = press(headquarters, 'sticks:take.take', { amount: 1 });
  await expect(take).toBeEnabled({ timeout: 30_000 });
  await headquarters.shot('shared-preview');
  await take.click();
  await page.getByText(words('sticks:after.moved', { amount: 1 })).waitFor({ timeout: 30_000 });
  await headquarters.shot('shared-taken');
  expect(existsSync(bundle)).toBe(false);
  expect(readdirSync(path.join(shared, 'da-nhan'))).toEqual([path.basename(bundle)]);

  await press(headquarters, 'sticks:paper.printReceipt').click();
  expect((await shownPaper(page)).text).toContain('PHIẾU GIAO NHẬN TỆP ĐỒNG BỘ');
  await headquarters.shot('receipt');
  await page.keyboard.press('Escape');
  await press(headquarters, 'sticks:done').click();
  await expect(page.getByText(words('sticks:shared.arrived', { amount: 1 }))).toBeHidden();

  await page
    .getByRole('table')
    .filter({ hasText: words('sticks:matrix.open') })
    .scrollIntoViewIfNeeded();
  await headquarters.shot('matrix');
  await page.locator('button[class*="cell"]').first().click();
  await headquarters.shot('matrix-cell');
  await press(headquarters, 'sticks:matrix.print').click();
  expect((await shownPaper(page)).text).toContain('BẢNG THEO DÕI GỬI TỆP ĐỒNG BỘ');
  await headquarters.shot('matrix-paper');
  await page.keyboard.press('Escape');
  await press(headquarters, 'sticks:behind.bundle', { number: 1 }).click();
  await press(headquarters, 'sticks:paper.printReceipt').waitFor();
  await headquarters.shot('bundle-page');

  renameSync(shared, `${shared}-off`);
  await goTo(headquarters, 'sync');
  await page.getByText(words('sticks:shared.gone', { path: shared })).waitFor({ timeout: 30_000 });
  await headquarters.shot('shared-gone');
});
