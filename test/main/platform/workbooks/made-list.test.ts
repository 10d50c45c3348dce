import { Workbook as ExcelWorkbook } from 'exceljs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import type { ImportPlan } from '#shared/domain/imports/plan.ts';
import { planImport } from '#shared/domain/imports/plan-import.ts';
import { awardLines, kindsOf, problems } from '../../../shared/domain/imports/books.ts';
import { directoryWith } from '../../../shared/domain/imports/directory.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** A year's list as an office keeps it: letterhead, merged titles, two rows of headings, sections, formulas, signatures. */
async function officeList(): Promise<ImportPlan> {
  const excel = new ExcelWorkbook();
  const sheet = excel.addWorksheet('Tổng hợp 2024');
  sheet.addRows([
    ['CÔNG AN TỈNH HẢI DƯƠNG', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    [],
    ['DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024'],
    [],
    [
      'TT',
      'Tên tập thể, đồng chí',
      'Năm sinh',
      '',
      'Cấp bậc, chức vụ',
      'Đơn vị',
      'Khen thưởng',
      '',
      '',
      'Mã lương',
      'Ghi chú',
    ],
    ['', '', 'Nam', 'Nữ', '', '', 'Hình thức', 'Cấp khen', 'Số QĐ, ngày', '', ''],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)'],
    ['A', 'TẬP THỂ'],
    ['I', 'BỘ CÔNG AN'],
    [1, 'Phòng An ninh kinh tế', '', '', '', '', 'Bằng khen', 'Bộ trưởng BCA', '10/QĐ-BCA ngày 05/06/2024', 'L1', ''],
    ['II', 'CÔNG AN TỈNH'],
    [2, 'Đội 3 - Phòng PA09', '', '', '', '', 'Giấy khen', 'CAT', '11/QĐ-CAT-PX01 ngày 07.8.2024', 'L1', ''],
    ['B', 'CÁ NHÂN'],
    ['I', 'CÔNG AN TỈNH'],
    [3, 'đ/c NGUYỄN VĂN ÂN', 1980, '', 'Đại uý, Cán bộ', 'Đội 1, PA03', 'CSTĐCS', 'CAT', '', 'L2', ''],
    [
      4,
      'đ/c Trần Thị Ổn',
      '',
      day('1985-03-02'),
      '2//, Phó Trưởng phòng',
      'P. An ninh đối nội',
      'CSTĐCS',
      'CAT',
      '',
      'L2',
      'nghỉ sinh',
    ],
    ['', 'Tổng cộng: 02 tập thể, 02 cá nhân'],
    ['', '', '', '', '', '', 'Hải Dương, ngày 30 tháng 11 năm 2024'],
    ['', 'NGƯỜI LẬP', '', '', '', '', 'TRƯỞNG PHÒNG'],
    ['', 'Đại uý Lê Văn Lập', '', '', '', '', 'Đại tá Bùi Văn Trưởng'],
  ]);
  for (const area of ['A3:K3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'F5:F6', 'G5:I5', 'J5:J6', 'K5:K6', 'I15:I16'])
    sheet.mergeCells(area);
  sheet.getCell('I15').value = { richText: [{ text: '12/QĐ-CAT' }, { text: '\nngày 20 tháng 11 năm 2024' }] };
  sheet.getCell('D16').numFmt = 'dd/mm/yyyy';
  sheet.getCell('A16').value = { formula: 'A15+1', result: 4 };
  sheet.getColumn(10).hidden = true;
  const read = await readWorkbook(new Uint8Array(await excel.xlsx.writeBuffer()));
  if (!read.ok) throw new Error(read.code);
  return planImport(read.value, directoryWith(), { role: 'unit' });
}

test("an office's own year list is taken whole", async () => {
  const plan = await officeList();
  expect(awardLines(plan)).toEqual([
    'Phòng An ninh kinh tế: BK_BCA, ministry',
    'Phòng An ninh điều tra (Đội 3): GK_GD_CAT, provincial_police',
    'Nguyễn Văn Ân: CSTD_CO_SO, provincial_police',
    'Trần Thị Ổn: CSTD_CO_SO, provincial_police',
  ]);
  expect(problems(plan)).toEqual([]);
  expect(plan.counts).toMatchObject({ collectives: 2, individuals: 2, people: 2, refused: 0 });
});

test('its people come out with all that stands about them', async () => {
  const { people, awards } = await officeList();
  expect(people).toMatchObject([
    {
      name: 'Nguyễn Văn Ân',
      birth: '1980',
      gender: 'male',
      rank: 'Đại úy',
      post: 'Cán bộ',
      team: 'Đội 1',
      unit: { id: 'unit:PA03' },
    },
    {
      name: 'Trần Thị Ổn',
      birth: '1985-03-02',
      gender: 'female',
      rank: 'Trung tá',
      post: 'Phó Trưởng phòng',
      unit: { id: 'unit:PA02' },
    },
  ]);
  expect(awards.slice(2)).toMatchObject([
    { year: 2024, decisionNumber: '12/QĐ-CAT', decidedOn: '2024-11-20' },
    { year: 2024, decisionNumber: '12/QĐ-CAT', decidedOn: '2024-11-20', note: 'nghỉ sinh' },
  ]);
});

test('its other rows are shown for what they are', async () => {
  expect(kindsOf(await officeList())).toEqual([
    ...[
      'title',
      'title',
      'header',
      'header',
      'columnNumbers',
      'group',
      'group',
      'record',
      'group',
      'record',
      'group',
      'group',
    ],
    ...['record', 'record', 'total', 'signature', 'signature', 'signature'],
  ]);
});
