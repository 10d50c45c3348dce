import { expect, test } from 'vitest';
import { planImport, planInSlices } from '#shared/domain/imports/plan-import.ts';
import { awardLines, planOf, problems, sheet, type Written } from './books.ts';
import { directoryWith } from './directory.ts';
import { AN, BINH, EXPECTED, HEAD } from './two-people.ts';

test('columns may stand in any order', () => {
  const order = [8, 3, 0, 6, 5, 7, 1, 4, 2];
  const shuffled = [HEAD, AN, BINH].map((row) => order.map((at) => row[at]));
  const plan = planOf(sheet('Cá nhân', shuffled));
  expect(awardLines(plan)).toEqual(EXPECTED);
  expect(plan.people).toMatchObject([{ birth: '1980-02-01' }, { birth: '1985', rank: 'Thiếu tá', post: 'Đội trưởng' }]);
  expect(problems(plan)).toEqual([]);
});

test('columns that hold several things are taken apart', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['STT', 'Đồng chí', 'Cấp bậc, chức vụ', 'Đơn vị', 'Danh hiệu', 'Số QĐ, ngày'],
      [
        1,
        'Đ/c Lê Văn An',
        'Thiếu tá, Phó Đội trưởng',
        'Đội 2, Phòng An ninh kinh tế',
        'CSTĐCS',
        '12/QĐ-CAT ngày 05/06/2024',
      ],
      [2, 'Đồng chí Trần Thị Bình', 'Cán bộ', 'Phòng ANCTNB', 'BK BCA', 'QĐ số 34/QĐ-BCA, ngày 08 tháng 7 năm 2024'],
    ]),
  );
  expect(awardLines(plan)).toEqual(EXPECTED);
  expect(plan.people).toMatchObject([
    { rank: 'Thiếu tá', post: 'Phó Đội trưởng', team: 'Đội 2', unit: { id: 'unit:PA04' } },
    { post: 'Cán bộ', unit: { id: 'unit:PA03' } },
  ]);
  expect(plan.awards).toMatchObject([
    {
      decisionNumber: '12/QĐ-CAT',
      decidedOn: '2024-06-05',
      snapshot: { team: 'Đội 2', rank: 'Thiếu tá', unitName: 'Phòng An ninh kinh tế' },
    },
    { decisionNumber: '34/QĐ-BCA', decidedOn: '2024-07-08' },
  ]);
  expect(problems(plan)).toEqual([]);
});

test('rank, post and unit may share one column', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['TT', 'Họ và tên', 'Cấp bậc, chức vụ, đơn vị công tác', 'Hình thức khen', 'Số QĐ', 'Ngày'],
      [1, 'Lê Văn An', 'Thiếu tá, Phó Đội trưởng, Đội 2, Phòng An ninh kinh tế', 'CSTĐCS', '12/QĐ-CAT', '05/06/2024'],
      [2, 'Trần Thị Bình', 'Đại tá, Phó Trưởng phòng An ninh đối nội', 'BK BCA', '34/QĐ-BCA', '08/07/2024'],
    ]),
  );
  expect(plan.people).toMatchObject([
    { rank: 'Thiếu tá', post: 'Phó Đội trưởng', team: 'Đội 2', unit: { id: 'unit:PA04' } },
    { rank: 'Đại tá', post: 'Phó Trưởng phòng', unit: { id: 'unit:PA02' } },
  ]);
});

test('a cell merged over rows counts for all of them', () => {
  const plan = planOf(
    sheet(
      'Cá nhân',
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị', 'Danh hiệu', 'Số QĐ', 'Ngày ký'],
        [1, 'Lê Văn An', '01/02/1980', 'PA03', 'CSTĐCS', '12/QĐ-CAT', '05/06/2024'],
        ['', '', '', '', 'BK BCA', '34/QĐ-BCA', '08/07/2024'],
        [2, 'Trần Thị Bình', '1985', 'PA04', 'CSTĐCS', '35/QĐ-CAT', '09/07/2024'],
        [3, 'Đỗ Thị Chi', '1986', 'PA04', 'CSTĐCS'],
      ],
      { merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'F4:F5', 'G4:G5'] },
    ),
  );
  expect(awardLines(plan)).toHaveLength(4);
  expect(plan.counts).toMatchObject({ individuals: 4, people: 3, refused: 0, warned: 0 });
  expect(plan.awards[3]).toMatchObject({ decisionNumber: '35/QĐ-CAT', decidedOn: '2024-07-09' });
});

test('several sheets of one kind are all taken; others are left with a remark', () => {
  const plan = planOf([
    sheet('Quý 1', [HEAD, AN]),
    sheet('Quý 2', [HEAD, BINH]),
    sheet('Ghi chép', [['Việc cần làm'], ['Gọi điện']]),
    sheet('Cũ', [HEAD, AN], { hidden: true }),
    sheet('Trống', []),
  ]);
  expect(awardLines(plan)).toEqual(EXPECTED);
  expect(plan.sheets.map(({ kind }) => kind)).toEqual(['individuals', 'individuals', 'other', 'other', 'other']);
  expect(problems(plan, ['note'])).toEqual(['sheetNotRecognised@0', 'sheetHidden@0']);
});

test('what a person settled about a sheet wins over what is recognised', () => {
  const plan = planOf(
    sheet('Lạ', [
      ['A', 'B', 'C', 'D'],
      ['Lê Văn An', 'PA03', 'CSTĐCS', '05/06/2024'],
    ]),
    {},
    {
      year: 2023,
      layouts: {
        Lạ: { kind: 'individuals', headerRow: 1, columns: { 1: 'person', 2: 'unit', 3: 'award', 4: 'decidedOn' } },
      },
    },
  );
  expect(plan.awards).toMatchObject([{ awardTypeCode: 'CSTD_CO_SO', year: 2023, decidedOn: '2024-06-05' }]);
});

test('titles and forms may stand in two columns; each filled one is an award', () => {
  const plan = planOf(
    sheet('Cá nhân', [
      ['Họ và tên', 'Đơn vị', 'Danh hiệu thi đua', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày ký'],
      ['Lê Văn An', 'PA03', 'CSTĐCS', 'GK GĐ CAT', '12/QĐ-CAT', '05/06/2024'],
      ['Trần Thị Bình', 'PA04', '', 'GK GĐ CAT', '12/QĐ-CAT', '05/06/2024'],
    ]),
  );
  expect(plan.awards.map(({ row, awardTypeCode }) => `${row} ${awardTypeCode}`)).toEqual([
    '2 CSTD_CO_SO',
    '2 GK_GD_CAT',
    '3 GK_GD_CAT',
  ]);
});

test('a long list is planned in slices that come to the same', () => {
  const rows = Array.from({ length: 1200 }, (_, i): Written[] => [
    `Lê Văn An`,
    '1980',
    '',
    '',
    'PA03',
    'CSTĐCS',
    '',
    `${i}/QĐ-CAT`,
    '05/06/2024',
  ]);
  const workbook = { sheets: [sheet('Cá nhân', [HEAD, ...rows])] };
  const steps = planInSlices(workbook, directoryWith(), { role: 'unit' });
  const slices: number[] = [];
  let step = steps.next();
  for (; !step.done; step = steps.next()) slices.push(step.value);
  expect(slices.filter((rows) => rows > 0)).toEqual(Array.from({ length: 12 }, () => 100));
  expect(step.value).toEqual(planImport(workbook, directoryWith(), { role: 'unit' }));
  expect(step.value.counts.individuals).toBe(1200);
});
