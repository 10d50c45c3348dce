import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cleanCell,
  fold,
  hasHiddenMarks,
  hasOneCase,
  hiddenMarks,
  nameKey,
  sortKey,
  titleCaseName,
} from '#shared/base/vi-text.ts';

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const syllables = ['', 'b', 'd', 'đ', 'ngh', 'x']
  .flatMap((onset) => VOWELS.map((vowel) => onset + vowel))
  .flatMap((open) => ['', 'n', 'ng'].map((coda) => [open, coda] as const))
  .flatMap(([open, coda]) => TONES.map((tone) => (open + tone + coda).normalize('NFC')));
const sign = (difference: number): number => (difference < 0 ? -1 : difference > 0 ? 1 : 0);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const aSyllable = fc.constantFrom(...syllables);
const aName = fc.array(aSyllable, { minLength: 2, maxLength: 5 }).map((parts) => titleCaseName(parts.join(' ')));

test('accents, case, đ and the place of the tone make no difference to a search', () => {
  expect(fold('ĐẶNG Thị\u00a0 Bưởi ')).toBe('dang thi buoi');
  expect(fold('hoà bình')).toBe(fold('Hòa Bình'));
  expect(fold('Thuỷ')).toBe(fold('Thủy'));
  expect(fold('Nguyễn'.normalize('NFD'))).toBe('nguyen');
});

test('folding twice changes nothing, and what it gives is lower case without marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(fold(text)).not.toMatch(/[\u0300-\u036fđĐ]/);
    }),
    { seed: 2024 },
  );
});

test('any two syllables sort as a Vietnamese dictionary has them', () => {
  const vietnamese = new Intl.Collator('vi');
  const one = [...new Set(syllables)];
  const wrong: string[] = [];
  for (const a of one) {
    for (const b of one) {
      if (sign(compare(sortKey(a), sortKey(b))) !== sign(vietnamese.compare(a, b))) wrong.push(`${a} ${b}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('people stand by given name, then by family and middle names', () => {
  const names = [
    'Trần Văn Bình',
    'Lê Thị Ánh',
    'Đỗ An',
    'Dương An',
    'Nguyễn Văn Ân',
    'Lê Văn Ánh',
    'Đặng Hữu Đăng',
    'Vũ Dung',
  ];
  expect([...names].sort((a, b) => compare(nameKey(a), nameKey(b)))).toEqual([
    'Dương An',
    'Đỗ An',
    'Lê Thị Ánh',
    'Lê Văn Ánh',
    'Nguyễn Văn Ân',
    'Trần Văn Bình',
    'Vũ Dung',
    'Đặng Hữu Đăng',
  ]);
});

test('the sort key does not mind case, form of Unicode or place of the tone, but minds accents', () => {
  fc.assert(
    fc.property(aName, (name) => {
      expect(nameKey(name.toUpperCase())).toBe(nameKey(name));
      expect(nameKey(name.normalize('NFD'))).toBe(nameKey(name));
      expect(nameKey(name)).toMatch(/^[ -~]+$/);
    }),
    { seed: 2024 },
  );
  expect(nameKey('Hoà')).toBe(nameKey('Hòa'));
  expect(nameKey('Hùng')).not.toBe(nameKey('Hưng'));
});

test('sorting by key is the same whatever order the names came in', () => {
  fc.assert(
    fc.property(fc.array(aName), (names) => {
      const keys = names.map(nameKey).sort();
      expect([...names].reverse().map(nameKey).sort()).toEqual(keys);
    }),
    { seed: 2024 },
  );
});

test('a cell is cleaned to one line with single spaces', () => {
  expect(cleanCell('  Phan\u00a0 Thị\nUyên ')).toBe('Phan Thị Uyên');
  expect(cleanCell('Bu\u031bo\u031b\u0309i')).toBe('Bưởi');
  expect(cleanCell('a\u0000b\tc')).toBe('a b c');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
    }),
    { seed: 2024 },
  );
});

test('marks nobody sees are found and named', () => {
  expect(hasHiddenMarks('Nguyễn\u200bVăn A')).toBe(true);
  expect(hasHiddenMarks('Nguyễn Văn A')).toBe(false);
  expect(hiddenMarks('a\u202eb\u200bc\u202e')).toBe('U+202E U+200B');
});

test('a name in capitals is written as names are', () => {
  expect(titleCaseName('TRỊNH MẠNH QUÂN')).toBe('Trịnh Mạnh Quân');
  expect(titleCaseName("H'HEN NIÊ")).toBe("H'Hen Niê");
  expect(titleCaseName('đặng hữu đăng'.normalize('NFD'))).toBe('Đặng Hữu Đăng');
  expect([hasOneCase('LÊ VĂN A'), hasOneCase('lê văn a'), hasOneCase('Lê Văn A'), hasOneCase('123')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
