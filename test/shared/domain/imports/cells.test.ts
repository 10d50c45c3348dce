import { expect, test } from 'vitest';
import { awardLines, planOf, problems, sheet, type Written } from './books.ts';

const HEAD = [
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Cấp bậc',
  'Đơn vị',
  'Hình thức',
  'Cấp khen',
  'Số QĐ',
  'Ngày ký',
  'Thành tích',
  'Số hiệu',
];
const GOOD: Written[] = [
  1,
  'Lê Văn An',
  '01/02/1980',
  'Đại úy',
  'PA03',
  'GK GĐ CAT',
  'Công an tỉnh',
  '12/QĐ-CAT',
  '05/06/2024',
  'x',
  '123-456',
];
const withCell = (column: number, written: Written): Written[] =>
  GOOD.map((cell, at) => (at === column ? written : cell));
const planCell = (column: number, written: Written): ReturnType<typeof planOf> =>
  planOf(sheet('Cá nhân', [HEAD, withCell(column, written)]));

test.each<[what: string, column: number, written: Written, found: string[]]>([
  ['no name', 1, '', ['nameEmpty']],
  ['a name of dashes', 1, '---', ['nameEmpty']],
  ['no unit', 4, '', ['unitEmpty']],
  ['an unknown unit', 4, 'PX99', ['unitUnknown']],
  ['a unit cut short', 4, 'Phòng An ninh mạng', ['unitAmbiguous']],
  ['no award', 5, '', ['awardEmpty']],
  ['an unknown award', 5, 'Bằng khen vũ trụ', ['awardUnknown']],
  ['an award without its class', 5, 'Huân chương Chiến công', ['awardAmbiguous']],
  ['an award of collectives for a person', 5, 'Đơn vị quyết thắng', ['recipientUnfit', 'levelDisagrees'].slice(0, 1)],
  ['an impossible day', 8, '31/02/2024', ['dateImpossible']],
  ['a month for a day', 8, 'tháng 6/2024', ['dateUnreadable']],
  ['a year for a day', 8, 2024, ['dateUnreadable']],
  ['tomorrow', 8, { day: '2026-11-25' }, ['dateFuture']],
  ['a birth two centuries ago', 2, '1880', ['birthOutOfReason']],
  ['a child', 2, { day: '2015-01-01' }, ['birthOutOfReason']],
  ['an impossible birth', 2, '31/02/1980', ['birthImpossible']],
  ['a text of 4,001 characters', 9, 'x'.repeat(4001), ['textTooLong']],
  ['a mark that turns the text round', 1, 'Lê Văn\u202e An', ['hiddenMarks']],
  ['a mark without width', 9, 'Có\u200b thành tích', ['hiddenMarks']],
  ['an error', 1, { kind: 'error', text: '#N/A' }, ['cellError']],
  ['a formula without its value', 1, { kind: 'empty', text: '', formula: 'A1' }, ['formulaUnsaved']],
])('%s is refused', (_, column, written, found) => {
  const plan = planCell(column, written);
  expect(problems(plan)).toEqual(found.map((code) => `${code}@2`));
  expect(plan.counts).toMatchObject({ individuals: 0, refused: 1 });
  expect(plan.sheets[0]?.rows[1]?.outcome).toBe('refused');
});

test.each<[what: string, column: number, written: Written, found: string]>([
  ['HTML', 9, '<b>Có</b> thành tích', 'html'],
  ['a text like a formula', 9, '=1+1', 'formulaLike'],
  ['one in full-width signs', 9, '＝1+1', 'formulaLike'],
  ['a command behind a minus', 9, '-2+3', 'formulaLike'],
  ['the value of a formula', 9, { kind: 'text', text: 'x', formula: 'A1' }, 'formulaValue'],
  ['a level that disagrees', 6, 'Bộ Công an', 'levelDisagrees'],
  ['a number that disagrees', 7, '12/QĐ-BCA', 'levelDisagrees'],
  ['an unknown rank', 3, 'Đại trưởng', 'rankUnknown'],
  ['a service number cut short', 10, '123', 'serviceNumberOdd'],
  ['no decision number', 7, '', 'decisionNumberMissing'],
  ['an award out of force', 5, 'Giấy khen của Trưởng Công an cấp xã', 'awardNotInForce'],
])('%s is taken with a warning', (_, column, written, found) => {
  const plan = planCell(column, written);
  expect(problems(plan)).toContain(`${found}@2`);
  expect(plan.counts).toMatchObject({ individuals: 1, refused: 0, warned: 1 });
});

test.each<[what: string, column: number, written: Written]>([
  ['a bullet', 9, '- Có thành tích xuất sắc'],
  ['a bullet without a space', 9, '-Có thành tích xuất sắc'],
  ['4,000 characters', 9, 'x'.repeat(4000)],
  ['today', 8, { day: '2026-11-24' }],
  ['a serial number without its format', 8, 45_448],
  ['a formula that numbers the rows', 0, { kind: 'number', text: '1', serial: 1, formula: 'A1+1' }],
  ['a year of birth as a number', 2, 1980],
  ['no birth', 2, ''],
])('%s is taken as it is', (_, column, written) => {
  expect(problems(planCell(column, written))).toEqual([]);
});

test('a list in which the day of the decision is missing throughout is told once', () => {
  const plan = planOf(
    sheet('Cá nhân 2024', [
      ['Họ và tên', 'Đơn vị', 'Danh hiệu'],
      ['Lê Văn An', 'PA03', 'CSTĐCS'],
      ['Đỗ Thị Chi', 'PA03', 'CSTĐCS'],
    ]),
  );
  expect(problems(plan)).toEqual(['decisionDateMissing@1']);
  expect(plan.awards.map(({ year, decidedOn }) => [year, decidedOn])).toEqual([
    [2024, undefined],
    [2024, undefined],
  ]);
});

test('without any year a row is refused; the year a person chooses wins over all', () => {
  const rows = [
    ['Họ và tên', 'Đơn vị', 'Danh hiệu'],
    ['Lê Văn An', 'PA03', 'CSTĐCS'],
  ];
  expect(problems(planOf(sheet('DS', rows)))).toContain('yearMissing@2');
  expect(planOf(sheet('DS', [['NĂM 2023'], ...rows]), {}, { year: 2024 }).awards).toMatchObject([{ year: 2024 }]);
});

test('all that is wrong with a row is said at once, from left to right', () => {
  const plan = planOf(
    sheet('Cá nhân', [HEAD, [1, '', '1880', 'Đại úy', 'PX99', 'Bằng khen vũ trụ', '', '', '31/02/2024']]),
  );
  expect(problems(plan)).toEqual([
    'nameEmpty@2',
    'birthOutOfReason@2',
    'unitUnknown@2',
    'awardUnknown@2',
    'decisionNumberMissing@2',
    'dateImpossible@2',
  ]);
  expect(plan.counts.refused).toBe(1);
});

test('"as above" means the cell above', () => {
  const plan = planOf(
    sheet('Cá nhân', [HEAD, GOOD, [2, 'Đỗ Thị Chi', '1985', '-nt-', '"', 'nt', 'nt', '-nt-', '"', 'như trên', '']]),
  );
  expect(awardLines(plan)).toHaveLength(2);
  expect(plan.awards[1]).toMatchObject({
    decisionNumber: '12/QĐ-CAT',
    decidedOn: '2024-06-05',
    snapshot: { rank: 'Đại úy' },
  });
});

test('a hidden row is taken and remarked', () => {
  const plan = planOf(sheet('Cá nhân', [HEAD, GOOD], { hiddenRows: [2] }));
  expect(problems(plan)).toEqual(['rowHidden@2']);
  expect(plan.counts.individuals).toBe(1);
});
