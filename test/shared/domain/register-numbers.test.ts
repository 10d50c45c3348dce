import { expect, test } from 'vitest';
import {
  authorityHere,
  bookOf,
  checkNumberKept,
  isNumberedHere,
  planNumbers,
  type Unnumbered,
} from '#shared/domain/register-numbers.ts';

const basis = {
  level: 'provincial_police',
  authority: 'Giám đốc Công an tỉnh Hải Dương',
  decidedOn: '2024-06-05',
} as const;

test('a book is an authority’s year: spellings share it, authorities and years do not', () => {
  expect(bookOf(basis)).toBe('provincial_police/giam doc cong an tinh hai duong/2024');
  expect(bookOf({ ...basis, authority: '  GIÁM ĐỐC  Công an tỉnh Hải Dương. '.normalize('NFD') })).toBe(bookOf(basis));
  expect(bookOf({ ...basis, authority: 'Giám đốc/Công an tỉnh Hải Dương' })).toBe(bookOf(basis));
  expect(bookOf({ ...basis, authority: 'Giám đốc Công an thành phố Hải Phòng' })).not.toBe(bookOf(basis));
  expect(bookOf({ ...basis, decidedOn: '2025-01-01' })).not.toBe(bookOf(basis));
});

test('whom the catalogue names for any province is called by the letterhead’s name', () => {
  const any = 'Giám đốc Công an tỉnh/thành phố';
  expect(authorityHere(any, ['Phòng Công tác chính trị', 'Công an tỉnh Hải Dương'])).toBe(basis.authority);
  expect(authorityHere(any, ['CÔNG AN THÀNH PHỐ HẢI PHÒNG'])).toBe('Giám đốc Công an thành phố Hải Phòng');
  expect(authorityHere(any, ['Bộ Công an'])).toBe(any);
  expect(authorityHere('Bộ trưởng Bộ Công an', ['Công an tỉnh Hải Dương'])).toBe('Bộ trưởng Bộ Công an');
});

test('the rule in force on the decision’s day says whom headquarters numbers', () => {
  const rule = (validFrom: string | null, value: string) => ({ key: 'register.numbered', validFrom, value });
  const rules = [rule('2025-01-01', '{"levels":["unit"]}'), rule(null, '{"levels":["provincial_police"]}')];
  const numbered = (level: 'unit' | 'provincial_police', decidedOn: string) =>
    isNumberedHere(rules, { level, decidedOn });
  expect([numbered('provincial_police', '2024-12-31'), numbered('provincial_police', '2025-01-01')]).toEqual([
    true,
    false,
  ]);
  expect([numbered('unit', '2024-12-31'), numbered('unit', '2025-01-01'), numbered('unit', '')]).toEqual([
    false,
    true,
    false,
  ]);
  expect(isNumberedHere([], basis)).toBe(false);
});

test('numbers follow the printed list, after the highest of the book', () => {
  const one = (id: string, kind: Unnumbered['kind'], formOrder: number): Unnumbered => ({
    id,
    kind,
    formOrder,
    formName: `${formOrder}`,
  });
  const waiting = [
    one('person of the low form', 'person', 330),
    one('household', 'household', 310),
    one('Ánh', 'person', 310),
    one('Dũng', 'person', 310),
    one('collective', 'unit', 310),
  ];
  expect(planNumbers(waiting, 7)).toEqual([
    { id: 'collective', seq: 8 },
    { id: 'Ánh', seq: 9 },
    { id: 'Dũng', seq: 10 },
    { id: 'household', seq: 11 },
    { id: 'person of the low form', seq: 12 },
  ]);
});

test('what has a number keeps its place', () => {
  expect(checkNumberKept({ registerSeq: null }).ok).toBe(true);
  expect(checkNumberKept({ registerSeq: 12 })).toMatchObject({ code: 'award.numbered', params: { number: 12 } });
});
