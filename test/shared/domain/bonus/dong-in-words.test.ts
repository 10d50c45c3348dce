import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dongInWords } from '#shared/domain/bonus/dong-in-words.ts';

test.each([
  [0, 'Không đồng'],
  [5, 'Năm đồng'],
  [15, 'Mười lăm đồng'],
  [21, 'Hai mươi mốt đồng'],
  [24, 'Hai mươi tư đồng'],
  [101, 'Một trăm lẻ một đồng'],
  [110, 'Một trăm mười đồng'],
  [1_005_000, 'Một triệu không trăm lẻ năm nghìn đồng'],
  [2_340_000, 'Hai triệu ba trăm bốn mươi nghìn đồng'],
  [21_000_000, 'Hai mươi mốt triệu đồng'],
  [1_000_005_000, 'Một tỉ không trăm lẻ năm nghìn đồng'],
])('%i dong are %s', (amount, words) => {
  expect(dongInWords(amount, false)).toBe(words);
});

test('a sum of whole thousands is closed by "chẵn" where the office writes it, nothing and odd dong are not', () => {
  expect(dongInWords(2_340_000, true)).toBe('Hai triệu ba trăm bốn mươi nghìn đồng chẵn');
  expect(dongInWords(0, true)).toBe('Không đồng');
  expect(dongInWords(1_500, true)).toBe('Một nghìn năm trăm đồng');
});

test('any sum begins with a capital, ends with đồng, and no two sums are said alike', () => {
  const sum = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(sum, sum, (one, other) => {
      const words = dongInWords(one, false);
      expect(words).toMatch(/^\p{Lu}.* đồng$/u);
      expect(words === dongInWords(other, false)).toBe(one === other);
    }),
  );
});
