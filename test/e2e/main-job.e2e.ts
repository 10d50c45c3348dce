import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { exportBundle, takeBundle } from '#scripts/walk/carry-bundle.ts';
import { enrol } from '#scripts/walk/enrol.ts';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { importList } from '#scripts/walk/import-list.ts';
import { printList } from '#scripts/walk/print-list.ts';
import { compareStations, countStation } from '#scripts/walk/report.ts';
import { shownPaper } from '#scripts/walk/shown-paper.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const sample = path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx');

test('a list goes in, is corrected, printed and carried to headquarters, and both hold the same', async ({
  station,
  folder,
}) => {
  test.setTimeout(300_000);
  const headquarters = await station('headquarters');
  await firstRun(headquarters, 'headquarters');
  await skipList(headquarters);
  const unit = await station('unit');
  const { page, words } = unit;
  await firstRun(unit, 'unit');
  await page.getByRole('button', { name: words('stations:firstRun.listImport') }).click();
  expect(await importList(unit, sample)).toBe(true);

  expect(await countStation(unit)).toMatchObject({
    units: 8,
    collectiveAwards: 31,
    individualAwards: 61,
    byLevel: {
      state: { collective: 0, individual: 1 },
      government: { collective: 1, individual: 0 },
      ministry: { collective: 13, individual: 11 },
      province: { collective: 7, individual: 12 },
      provincial_police: { collective: 10, individual: 37 },
    },
    refusedRows: [],
    repeats: [],
  });

  // Find as one types, without marks; then the people found stand by given name.
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('anh dinh');
  await expect(page.getByRole('gridcell', { name: 'Ngô Đình Ánh' })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: 'Trịnh Đức Khánh' })).toHaveCount(0);

  // Correct a cell by keyboard alone.
  const rank = page.getByRole('gridcell', { name: 'Trung úy' }).first();
  await rank.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Thượng úy');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('gridcell', { name: 'Thượng úy' }).first()).toBeVisible();
  await goTo(unit, 'overview');
  await goTo(unit, 'awards');

  await printList(unit, path.join(folder, 'list.pdf'));
  const paper = execFileSync('pdftotext', ['-layout', path.join(folder, 'list.pdf'), '-'], { encoding: 'utf8' });
  expect(paper).toContain('Danh sách gồm 31 lượt tập thể, 61 lượt cá nhân./.');
  expect(paper).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(paper.replace(/\s+/g, ' ')).toContain('Bộ Công an (13 lượt)');

  await goTo(unit, 'reports');
  await page.getByRole('button', { name: words('reports:see') }).click();
  await page.getByRole('button', { name: words('papers:savePdf'), disabled: false }).waitFor();
  expect((await shownPaper(page)).text).toContain('Năm 2024, có 31 lượt tập thể, 61 lượt cá nhân');
  await page.keyboard.press('Escape');

  await enrol(unit, headquarters, folder);
  const bundle = await exportBundle(unit, folder);
  await takeBundle(headquarters, bundle);
  await expect
    .poll(() => headquarters.ask('awards.totals', { filter: {} }))
    .toMatchObject({ collective: 31, individual: 61 });
  await unit.close();
  await headquarters.close();
  expect(compareStations(path.join(folder, 'unit'), path.join(folder, 'headquarters'))).toBe(true);

  const again = await station('unit');
  expect(await again.ask('awards.totals', { filter: { text: 'ngo dinh anh' } })).toMatchObject({ total: 1 });
});
