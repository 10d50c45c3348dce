import { expect, test } from 'vitest';
import { nameKey } from '#shared/base/vi-text.ts';
import type { ImportDirectory } from '#shared/domain/imports/directory.ts';
import type { ImportPlan } from '#shared/domain/imports/plan.ts';
import { planOf, problems, sheet, type Written } from './books.ts';

const HEAD = ['Họ và tên', 'Ngày sinh', 'Đơn vị', 'Danh hiệu', 'Số QĐ', 'Ngày ký', 'Số hiệu'];
let number = 0;
const row = (name: string, birth: Written, unit: string, service = ''): Written[] => {
  number += 1;
  return [name, birth, unit, 'GK GĐ CAT', `${number}/QĐ-CAT`, '05/06/2024', service];
};
const planRows = (rows: Written[][], changes: Partial<ImportDirectory> = {}): ImportPlan =>
  planOf(sheet('Cá nhân', [HEAD, ...rows]), changes);
const who = (plan: ImportPlan): Array<number | undefined> =>
  plan.awards.map(({ recipient }) => ('person' in recipient ? recipient.person : undefined));

test('several awards of one person are of one person', () => {
  const plan = planRows([
    row('Lê Văn An', '01/02/1980', 'PA03'),
    row('LÊ VĂN AN', '1980', 'Phòng An ninh chính trị nội bộ'),
    row('Lê Văn An', '', 'PA03'),
  ]);
  expect(who(plan)).toEqual([0, 0, 0]);
  expect(plan.people).toHaveLength(1);
  expect(plan.counts).toMatchObject({ individuals: 3, people: 1 });
});

test('a later row completes what an earlier one left out', () => {
  const plan = planRows([row('Lê Văn An', '1980', 'PA03'), row('Lê Văn An', '01/02/1980', 'PA03', '123-456')]);
  expect(plan.people).toMatchObject([{ birth: '1980-02-01', serviceNumber: '123456' }]);
});

test('namesakes with different births are two people', () => {
  expect(who(planRows([row('Lê Văn An', '01/02/1980', 'PA03'), row('Lê Văn An', '02/02/1980', 'PA03')]))).toEqual([
    0, 1,
  ]);
});

test('whose row it is cannot be told when two namesakes fit; it is nobody of them', () => {
  const rows = [row('Lê Văn An', '1980', 'PA03'), row('Lê Văn An', '1981', 'PA03'), row('Lê Văn An', '', 'PA03')];
  expect(who(planRows(rows))).toEqual([0, 1, 2]);
});

test('without a birth namesakes of different units stay two', () => {
  const plan = planRows([row('Lê Văn An', '', 'PA03'), row('Lê Văn An', '', 'PA04')]);
  expect(who(plan)).toEqual([0, 1]);
  expect(problems(plan, ['note'])).toEqual([]);
});

test('the same name and birth in another unit is remarked, not fused', () => {
  const plan = planRows([row('Lê Văn An', '01/02/1980', 'PA03'), row('Lê Văn An', '01/02/1980', 'PA04')]);
  expect(who(plan)).toEqual([0, 1]);
  expect(plan.findings).toMatchObject([
    { severity: 'note', code: 'import.peopleAlike', row: 3, params: { sheet: 'Cá nhân', row: 2 } },
  ]);
});

test('names that differ by an accent are two people', () => {
  expect(who(planRows([row('Lê Văn Hùng', '1980', 'PA03'), row('Lê Văn Hưng', '1980', 'PA03')]))).toEqual([0, 1]);
});

test('where the tone is written makes no second person', () => {
  expect(who(planRows([row('Lê Thị Hoà', '1980', 'PA03'), row('Lê Thị Hòa', '1980', 'PA03')]))).toEqual([0, 0]);
});

test('one service number is one person, two are two, whatever else agrees', () => {
  const same = [row('Lê Văn An', '1980', 'PA03', '123-456'), row('Lê Văn An', '', 'PA04', '123456')];
  expect(who(planRows(same))).toEqual([0, 0]);
  const different = [row('Lê Văn An', '1980', 'PA03', '123-456'), row('Lê Văn An', '1980', 'PA03', '123-457')];
  expect(who(planRows(different))).toEqual([0, 1]);
});

test('who is in the register is recognised there by the same rules', () => {
  const known = [{ id: 'person:1', birth: '1980-02-01', unitId: 'unit:PA03' }];
  const peopleNamed = (key: string): typeof known => (key === nameKey('Lê Văn An') ? known : []);
  const plan = planRows(
    [row('Lê Văn An', '1980', 'PA03'), row('Lê Văn An', '01/02/1980', 'PA04'), row('Đỗ Thị Chi', '', 'PA03')],
    { peopleNamed },
  );
  expect(plan.people.map(({ id }) => id)).toEqual(['person:1', undefined, undefined]);
  expect(problems(plan, ['note'])).toContain('personElsewhere@3');
});

test('an award the register holds is a repeat', () => {
  const plan = planRows([row('Lê Văn An', '1980', 'PA03')], {
    peopleNamed: () => [{ id: 'person:1', unitId: 'unit:PA03' }],
    hasAward: ({ recipient, year }) => 'personId' in recipient && recipient.personId === 'person:1' && year === 2024,
  });
  expect(problems(plan)).toEqual(['repeatInRegister@2']);
  expect(plan.awards).toEqual([]);
});

test.each([
  ['Đ/c Lê Văn An', 'Lê Văn An'],
  ['đồng chí: LÊ VĂN AN', 'Lê Văn An'],
  ['1. Lê Văn An', 'Lê Văn An'],
  ["H'HEN NIÊ", "H'Hen Niê"],
  ['lê  văn\u00a0an', 'Lê Văn An'],
  ['Lê Văn An'.normalize('NFD'), 'Lê Văn An'],
])('the name "%s" becomes %s', (written, name) => {
  expect(planRows([row(written, '1980', 'PA03')]).people[0]?.name).toBe(name);
});

test('a rank before the name and a post behind it are taken off', () => {
  const plan = planRows([row('Thiếu tá Lê Văn An, Phó Đội trưởng', '1980', 'PA03')]);
  expect(plan.people).toMatchObject([{ name: 'Lê Văn An', rank: 'Thiếu tá', post: 'Phó Đội trưởng' }]);
});

test('a list of people without awards gives people alone, each once', () => {
  const plan = planOf(
    sheet('Nhân sự', [
      ['Số hiệu', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Cấp bậc', 'Chức vụ', 'Đơn vị'],
      ['504-783', 'Lương Mạnh Ứng', '09/07/1982', 'Nam', 'Đại úy', 'Phó Trưởng phòng', 'PA05'],
      ['504-784', 'Đỗ Thị Chi', '1985', 'Nữ', 'Đại úy', 'Cán bộ', 'PA05'],
      ['504-783', 'Lương Mạnh Ứng', '09/07/1982', 'Nam', 'Đại úy', 'Phó Trưởng phòng', 'PA05'],
    ]),
  );
  expect(plan.sheets[0]?.kind).toBe('people');
  expect(plan.people).toMatchObject([
    { gender: 'male', serviceNumber: '504783' },
    { gender: 'female', birth: '1985' },
  ]);
  expect(problems(plan)).toEqual(['repeatInFile@4']);
});
