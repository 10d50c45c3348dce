import { copyFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exportBundle } from '#scripts/walk/carry-bundle.ts';
import { enrolledPair } from '#scripts/walk/enrolled-pair.ts';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { importList } from '#scripts/walk/import-list.ts';
import { countStation } from '#scripts/walk/report.ts';
import { answerDialogs, type StationWindow } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const workbook = (name: string): string => path.resolve('test/fixtures/workbooks', name);

async function openImport(station: StationWindow): Promise<void> {
  await goTo(station, 'awards');
  await station.page
    .getByRole('button', { name: station.words('awards:action.import') })
    .first()
    .click();
}

test('a list with faults: each is named by sheet, row and column, the good rows go in', async ({ station }) => {
  const unit = await station('unit');
  await firstRun(unit, 'unit');
  await skipList(unit);
  await openImport(unit);
  expect(await importList(unit, workbook('loi-nhap-lieu.xlsx'))).toBe(true);
  const told = await countStation(unit);
  const rowsOf = (rows: readonly { row: number }[]) => [...new Set(rows.map(({ row }) => row))].sort((a, b) => a - b);
  expect(rowsOf(told.refusedRows)).toEqual([3, 4, 5, 6, 7, 9, 11]);
  expect(rowsOf(told.warnings)).toEqual([8, 10, 12]);
  expect(rowsOf(told.repeats)).toEqual([13]);
  expect(told.individualAwards).toBe(4);
  expect(told.refusedRows.find(({ row }) => row === 4)).toMatchObject({ sheet: 'Cá nhân', column: 'F (Đơn vị)' });
  // What looks like a page or a formula stands there as text.
  await expect(unit.page.getByRole('gridcell', { name: '<img src=x onerror=alert(1)>' })).toBeVisible();

  // The same list again takes nothing and says so.
  await openImport(unit);
  expect(await importList(unit, workbook('loi-nhap-lieu.xlsx'))).toBe(false);
  expect((await countStation(unit)).individualAwards).toBe(4);
});

test('what is no workbook is refused by name', async ({ station, folder }) => {
  const unit = await station('unit');
  const { page, words } = unit;
  await firstRun(unit, 'unit');
  await skipList(unit);
  await openImport(unit);
  const notes = path.join(folder, 'ghi chú.txt');
  writeFileSync(notes, 'không phải bảng tính');
  const bundle = path.join(folder, 'rỗng.xlsx');
  writeFileSync(bundle, '');
  for (const file of [notes, bundle]) {
    await answerDialogs(unit.app, { open: file });
    await page.getByRole('button', { name: words('imports:choose.button') }).click();
    await expect(page.getByRole('alert').filter({ hasText: /workbook\./ })).toBeVisible();
  }
  expect((await countStation(unit)).individualAwards).toBe(0);
});

test('a file that is no bundle, a damaged one and one for another station change nothing', async ({
  station,
  folder,
}) => {
  test.setTimeout(300_000);
  const { unit, headquarters } = await enrolledPair(station, folder);
  await openImport(unit);
  await importList(unit, workbook('loi-nhap-lieu.xlsx'));
  const bundle = await exportBundle(unit, folder);

  const stranger = path.join(folder, 'tranh.svb');
  writeFileSync(stranger, 'không phải tệp đồng bộ\n');
  const damaged = path.join(folder, 'hỏng.svb');
  copyFileSync(bundle, damaged);
  const bytes = readFileSync(damaged);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 0xff;
  writeFileSync(damaged, bytes);
  writeFileSync(path.join(folder, 'cụt.svb'), bytes.subarray(0, bytes.length / 2));
  writeFileSync(path.join(folder, 'mai sau.svb'), '{"SoVang":"bundle","minReader":9,"version":9}\n');
  mkdirSync(path.join(folder, 'dài.svb'));
  // What was written just now may still be on its way.
  const earlier = new Date(Date.now() - 3_600_000);
  for (const name of ['tranh.svb', 'cụt.svb']) utimesSync(path.join(folder, name), earlier, earlier);

  const { page, words } = headquarters;
  const listed = async (where: StationWindow) => {
    await goTo(where, 'sync');
    await answerDialogs(where.app, { open: folder });
    const button = (key: string) => where.page.getByRole('button', { name: where.words(key), exact: true });
    await button('exchange:steps.take.action').click();
    await button('sticks:media.choose').or(button('sticks:media.other')).click();
    const table = where.page.getByRole('table', { name: where.words('sticks:list.label') });
    await table.waitFor();
    return (name: string) => table.getByRole('row').filter({ hasText: name });
  };
  const atUnit = await listed(unit);
  await expect(atUnit(path.basename(bundle))).toContainText(unit.words('sticks:verdict.notForMe.word'));
  await unit.page.getByRole('button', { name: unit.words('ui:close') }).click();

  rmSync(bundle);
  const file = await listed(headquarters);
  await expect(file('tranh.svb')).toContainText(words('errors:bundle.notABundle', { name: 'tranh.svb' }));
  await expect(file('dài.svb')).toContainText(words('errors:file.notRegular', { name: 'dài.svb' }));
  await expect(file('cụt.svb')).toContainText(words('sticks:verdict.damaged.word'));
  await expect(file('mai sau.svb')).toContainText(words('sticks:verdict.tooNew.word'));
  // Its header is whole; what is inside is found when it is looked into.
  await expect(file('hỏng.svb')).toContainText(words('sticks:verdict.ready.word'));
  await page.getByRole('button', { name: words('sticks:take.look', { amount: 1 }), exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'bundle.damaged' })).toBeVisible();
  await expect(
    page.getByRole('button', { name: words('sticks:take.take', { amount: 1 }), exact: true }),
  ).toBeDisabled();
  expect(await headquarters.ask('awards.totals', { filter: {} })).toMatchObject({ total: 0 });
});
