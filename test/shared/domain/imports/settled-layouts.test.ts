import { expect, test } from 'vitest';
import { headingKey } from '#shared/domain/imports/heading-key.ts';
import { type Line, linesOf } from '#shared/domain/imports/lines.ts';
import { awardLines, kindsOf, planOf, problems, sheet } from './books.ts';

const bang = 'Bằng khen của Bộ Công an';
const headings = ['STT', 'Họ và tên', 'Đơn vị', 'Tuổi Đảng', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'];
const row = ['1', 'Lê Văn An', 'PA01', 'PA02', bang, '12/QĐ-BCA', '05/06/2024'];
const list = sheet('Cá nhân', [['DANH SÁCH NĂM 2024'], headings, row]);

function linesIn(list: Parameters<typeof linesOf>[0]): readonly Line[] {
  const steps = linesOf(list);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test('a column is read as a person says, and what they leave out is not guessed at', () => {
  const plan = planOf(list, {}, { layouts: { 'Cá nhân': { columns: { 3: null, 4: 'unit' } } } });
  expect(plan.sheets[0]?.columns.map(({ field }) => field)).toEqual([
    'ordinal',
    'person',
    undefined,
    'unit',
    'award',
    'decisionNumber',
    'decidedOn',
  ]);
  expect(plan.awards[0]?.snapshot.unitName).toBe('Phòng An ninh đối nội');
  expect(plan.sheets[0]).toMatchObject({ layout: 'settled' });
});

test('headings that nobody would recognise are those that a person points at', () => {
  const odd = sheet('Cá nhân', [
    ['Ai', 'Đâu', 'Cái gì'],
    ['Lê Văn An', 'PA01', bang],
  ]);
  expect(planOf(odd).sheets[0]?.kind).toBe('other');
  const layout = {
    headerRow: 1,
    headerHeight: 1,
    kind: 'individuals',
    columns: { 1: 'person', 2: 'unit', 3: 'award' },
  } as const;
  const plan = planOf(odd, {}, { year: 2024, layouts: { 'Cá nhân': layout } });
  expect(awardLines(plan)).toEqual([expect.stringMatching(/^Lê Văn An: .*, ministry$/)]);
  expect(kindsOf(plan)).toEqual(['header', 'record']);
});

test('what was settled is done again for a list with the same headings, wherever they stand, and that is said', () => {
  const key = headingKey(linesIn(list).slice(1, 2));
  const remembered = new Map([[key, { columns: { 3: null, 4: 'unit' } } as const]]);
  const next = sheet('Đợt 2', [['DANH SÁCH', 'NĂM 2025'], ['Kèm theo Quyết định'], headings, row]);
  const plan = planOf(next, {}, { remembered });
  expect(plan.sheets[0]).toMatchObject({ layout: 'remembered', headingKey: key, settled: { columns: { 4: 'unit' } } });
  expect(problems(plan, ['note'])).toContain('layoutRemembered@0');
  expect(plan.awards[0]?.snapshot.unitName).toBe('Phòng An ninh đối nội');
  const byItself = planOf(next, {}, { remembered, layouts: { 'Đợt 2': {} } });
  expect(byItself.sheets[0]).toMatchObject({ layout: 'recognised', headingKey: key });
  expect(byItself.awards[0]?.snapshot.unitName).toBe('Phòng An ninh đối ngoại');
  expect(planOf(sheet('Khác', [[...headings, 'Ghi chú'], row]), {}, { remembered }).sheets[0]?.layout).toBe(
    'recognised',
  );
});

test('a heading that a person pointed at is found again below another title', () => {
  const odd = [
    ['Ai', 'Đâu', 'Cái gì'],
    ['Lê Văn An', 'PA01', bang],
  ];
  const key = headingKey(linesIn(sheet('A', odd)).slice(0, 1));
  const layout = { headerHeight: 1, kind: 'individuals', columns: { 1: 'person', 2: 'unit', 3: 'award' } } as const;
  const plan = planOf(sheet('B', [['Danh sách năm 2024'], [], ...odd]), {}, { remembered: new Map([[key, layout]]) });
  expect(plan.sheets[0]).toMatchObject({ headerRows: [3], layout: 'remembered' });
  expect(plan.counts.individuals).toBe(1);
});

test('hidden rows are taken with a warning, or left where a person says so', () => {
  const hiding = sheet('Cá nhân', [headings, row, ['2', 'Bùi Thị Bé', ...row.slice(2)]], { hiddenRows: [3] });
  const taken = planOf(hiding);
  expect([taken.counts.individuals, taken.sheets[0]?.hiddenRows]).toEqual([2, 1]);
  expect(problems(taken)).toContain('rowHidden@3');
  const left = planOf(hiding, {}, { layouts: { 'Cá nhân': { hiddenRows: 'leave' } } });
  expect([left.counts.individuals, kindsOf(left).at(-1)]).toEqual([1, 'hidden']);
});

test('a sheet that a person calls a list of collectives is one, whatever its columns are called', () => {
  const names = sheet('Tập thể', [
    ['STT', 'Họ và tên', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'],
    ['1', 'Phòng An ninh kinh tế', bang, '12/QĐ-BCA', '05/06/2024'],
  ]);
  const plan = planOf(names, {}, { layouts: { 'Tập thể': { kind: 'collectives' } } });
  expect(plan.counts).toMatchObject({ collectives: 1, individuals: 0 });
  expect(planOf(names, {}, { layouts: { 'Tập thể': { kind: 'other' } } }).counts.collectives).toBe(0);
});
