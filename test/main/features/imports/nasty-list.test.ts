import { Workbook as ExcelWorkbook } from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import { withAbbreviations } from '#shared/domain/abbreviations.ts';
import type { ImportOptions } from '#shared/domain/imports/directory.ts';
import { planImport } from '#shared/domain/imports/plan-import.ts';
import { awardLines, kindsOf, problems } from '../../../shared/domain/imports/books.ts';
import { directoryWith } from '../../../shared/domain/imports/directory.ts';
import { unwrap } from './given-imports.ts';

const own = [
  { kind: 'unit', short: 'PCAX', full: 'Phòng Quản lý xuất nhập cảnh' },
  { kind: 'post', short: 'P.Đội trưởng', full: 'Phó Đội trưởng' },
] as const;

/** What one office put into one sheet: both kinds of recipient, half of it in headings, and a foot under it. */
async function nastyList(options: Partial<ImportOptions> = {}) {
  const excel = new ExcelWorkbook();
  const sheet = excel.addWorksheet('Tổng hợp');
  sheet.addRows([
    ['CÔNG AN TỈNH HẢI DƯƠNG'],
    ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024'],
    [],
    [
      'TT',
      'Tên tập thể, cá nhân',
      'Năm sinh',
      'Cấp bậc, chức vụ',
      'Đơn vị',
      'Tuổi Đảng',
      'Hình thức khen thưởng',
      'Quyết định',
    ],
    ['', '', '', '', '', '', '', 'Số', 'Ngày'],
    ['I', 'TẬP THỂ'],
    ['1', 'Đội 2, PA03', '', '', '', '', 'BK BCA', '12/QĐ-BCA', 'ngày 5 tháng 9 năm 2024'],
    ['2', 'PCAX', '', '', '', '', 'Giấy khen', '13/QĐ-CAT', '5.9.2024'],
    ['II', 'CÁ NHÂN'],
    [
      '1',
      'Đ/c Đặng Thị Thanh Ánh',
      '1980',
      '3// - P.Đội trưởng',
      'Đội 1, PA03',
      '12',
      'CSTĐCS',
      '13/QĐ-CAT',
      '05/09/2024',
    ],
    ['2', 'đ/c Thiếu tá VŨ ĐÌNH CƯỜNG', '1981', 'Cán bộ', 'PA04', '3', 'Giấy khen', '13/QĐ-CAT', '31/02/2024'],
    ['3', 'Bùi Thị Huệ', '1982', 'Đại úy, Cán bộ', 'PA04', '3', 'Giấy khen', '13/QĐ-CAT', '05/09/2024'],
    ['', 'Tổng cộng: 2 tập thể, 3 cá nhân'],
    ['', '', '', '', '', '', 'Hải Dương, ngày 10 tháng 9 năm 2024'],
    ['', 'NGƯỜI LẬP BIỂU', '', '', '', '', 'TRƯỞNG PHÒNG'],
  ]);
  for (const merge of ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:I4']) sheet.mergeCells(merge);
  sheet.getRow(12).hidden = true;
  sheet.getColumn(5).hidden = true;
  const workbook = unwrap(await readWorkbook(new Uint8Array(await excel.xlsx.writeBuffer())));
  return planImport(workbook, withAbbreviations(directoryWith(), own), { role: 'headquarters', ...options });
}

test('a list of both kinds, half said in headings, is read whole, and only what is wrong is refused', async () => {
  const plan = await nastyList();
  expect(kindsOf(plan)).toEqual([
    ...['title', 'title', 'header', 'header', 'group', 'record', 'record', 'group', 'record', 'record', 'record'],
    ...['total', 'signature', 'signature'],
  ]);
  expect(awardLines(plan).map((line) => line.replace(/: .*/, ''))).toEqual([
    'Phòng An ninh chính trị nội bộ (Đội 2)',
    'Phòng Quản lý xuất nhập cảnh',
    'Đặng Thị Thanh Ánh',
    'Bùi Thị Huệ',
  ]);
  expect(plan.awards.map(({ decidedOn }) => decidedOn)).toEqual(Array(4).fill('2024-09-05'));
  expect(plan.people[0]).toMatchObject({ rank: 'Thượng tá', post: 'Phó Đội trưởng', team: 'Đội 1' });
  expect(problems(plan, ['refused'])).toEqual(['dateImpossible@11']);
  expect(problems(plan, ['warning'])).toContain('rowHidden@12');
});

test('hidden columns and rows are named, and left where a person says so', async () => {
  const plan = await nastyList({ layouts: { 'Tổng hợp': { hiddenRows: 'leave', columns: { 5: null } } } });
  expect(plan.sheets[0]?.columns.filter(({ hidden }) => hidden).map(({ letter, field }) => [letter, field])).toEqual([
    ['E', undefined],
  ]);
  expect(kindsOf(plan)).toContain('hidden');
  expect(plan.counts.individuals).toBe(0);
  expect(problems(plan, ['refused'])).toContain('unitEmpty@10');
});

test('its refused rows go out under both heading rows and their section', async () => {
  const { errors } = await nastyList();
  expect(errors.sheets[0]?.rows.map(({ cells }) => cells.find(({ column }) => column === 2)?.text)).toEqual([
    undefined,
    undefined,
    'Tên tập thể, cá nhân',
    undefined,
    'TẬP THỂ',
    'CÁ NHÂN',
    'đ/c Thiếu tá VŨ ĐÌNH CƯỜNG',
  ]);
  expect(errors.sheets[0]).toMatchObject({ hiddenColumns: [5], reasonColumn: 10 });
  expect(errors.sheets[0]?.merges).toContainEqual({ top: 3, left: 8, bottom: 3, right: 9 });
});
