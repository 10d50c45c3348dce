import { expect, test } from 'vitest';
import { isOneLetterOff, type NameLikeness, nameLikeness, nameParts } from '#shared/domain/people/person-names.ts';

test('the last word is the given name, the first the family name, and one word is a given name', () => {
  expect(nameParts('Đặng Thị  Thanh Ánh ')).toEqual({ family: 'Đặng', middle: 'Thị Thanh', given: 'Ánh' });
  expect(nameParts('Lê An')).toEqual({ family: 'Lê', middle: '', given: 'An' });
  expect(nameParts('Y-Blim')).toEqual({ family: '', middle: '', given: 'Y-Blim' });
  expect(nameParts('')).toEqual({ family: '', middle: '', given: '' });
});

test.each<readonly [string, string, NameLikeness]>([
  ['Nguyễn Thị Hoà', 'NGUYỄN THỊ HÒA', 'same'],
  ['Nguyễn Thị Hoà'.normalize('NFD'), 'Nguyễn Thị Hòa', 'same'],
  ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa', 'marksMissing'],
  ['Nguyen Thi Hoa', 'Nguyễn Thị Hòa', 'marksMissing'],
  ['Dang Van Duc', 'Đặng Văn Đức', 'marksMissing'],
  ['Lê Thị Mỹ', 'Lê Thị Mĩ', 'iForY'],
  ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng', 'otherMarks'],
  ['Trần Thị Hương', 'Trần Thị Hường', 'otherMarks'],
  ['Nguyễn Văn Hoàng', 'Nguyễn Văn Hoàn', 'oneLetter'],
  ['Nguyễn Văn Sơn', 'Nguyễn Văn Xơn', 'oneLetter'],
  ['Nguyễn Văn An', 'Nguyễn An', 'other'],
  ['Nguyễn Văn An', 'Trần Văn An', 'other'],
])('%s and %s: %s', (a, b, likeness) => {
  expect(nameLikeness(a, b)).toBe(likeness);
  expect(nameLikeness(b, a)).toBe(likeness);
});

test('a letter put in, left out, exchanged or turned round is one letter; a space is none', () => {
  for (const [a, b] of [
    ['hoang', 'hoan'],
    ['son', 'xon'],
    ['tuna', 'tuan'],
    ['', 'a'],
  ] as const)
    expect(isOneLetterOff(a, b)).toBe(true);
  for (const [a, b] of [
    ['an', 'an'],
    ['thi lan', 'thilan'],
    ['hung', 'huong'],
    ['ab', 'cd'],
  ] as const)
    expect(isOneLetterOff(a, b)).toBe(a === 'hung');
});
