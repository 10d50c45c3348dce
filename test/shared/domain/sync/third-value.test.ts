import { expect, test } from 'vitest';
import { checkThirdValue, thirdValueKind } from '#shared/domain/sync/third-value.ts';

const today = '2026-11-24';
const check = (table: string, column: string, typed: string, kind: 'text' | 'integer' | 'real' | 'id' = 'text') => {
  const result = checkThirdValue({ table, column, kind, nullable: column !== 'full_name' }, typed, today);
  return result.ok ? result.value : result.code;
};

test.each([
  ['person', 'full_name', '  Nguyễn  Văn An ', 'Nguyễn Văn An'],
  ['person', 'full_name', 'Nguyễn Văn 5', 'person.nameOdd'],
  ['person', 'full_name', '', 'conflict.valueEmpty'],
  ['person', 'birth_date', '5/6/90', '1990-06-05'],
  ['person', 'birth_date', '1990', 'person.birthInvalid'],
  ['person', 'gender', 'x', 'person.genderInvalid'],
  ['person', 'post', 'Đội\u200btrưởng', 'record.hiddenMarks'],
  ['person', 'post', '', null],
  ['decision', 'decided_on', '31/02/2024', 'award.dayInvalid'],
  ['decision', 'decided_on', '01/01/2027', 'award.dayFuture'],
  ['movement', 'ends_on', '31/12/2027', '2027-12-31'],
  ['award', 'level', 'ministry', 'ministry'],
  ['unit', 'code', 'PA03', 'conflict.valueNotChoosable'],
])('%s.%s: “%s” is %s', (table, column, typed, expected) => {
  expect(check(table, column, typed)).toBe(expected);
});

test.each([
  ['award', 'bonus', '2.530.000', 2_530_000],
  ['award', 'bonus', 'nhiều', 'conflict.numberInvalid'],
  ['award', 'year', '24', 'conflict.numberInvalid'],
  ['award', 'year', '2024', 2024],
  ['person', 'birth_year', '1990', 1990],
  ['person', 'birth_year', '5/6/1990', 'person.birthInvalid'],
])('%s.%s: “%s” is %s', (table, column, typed, expected) => {
  expect(check(table, column, typed, 'integer')).toBe(expected);
});

test('a coefficient has a comma; who or what a record names is chosen, not typed', () => {
  expect(check('award_rate', 'individual', '1,5', 'real')).toBe(1.5);
  expect(check('award_rate', 'individual', 'x', 'real')).toBe('conflict.numberInvalid');
  expect(thirdValueKind({ column: 'unit_id', kind: 'id' })).toBe('none');
  expect(thirdValueKind({ column: 'deleted', kind: 'integer' })).toBe('none');
});
