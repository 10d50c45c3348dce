import { expect, test } from 'vitest';
import { foundIn } from '#renderer/ui/data-grid/found-text.tsx';

const marked = (text: string, typed: string, anywhere = false) =>
  foundIn(text, { text: typed, anywhere }).map(([from, to]) => [...text.normalize('NFC')].slice(from, to).join(''));

test('words are marked in any order, without marks, and however the tone is written', () => {
  expect(marked('Đặng Thị Hòa', 'hoa dang')).toEqual(['Đặng', 'Hòa']);
  expect(marked('Đặng Thị Hoà', 'hòa')).toEqual(['Hoà']);
  expect(marked('Đặng Thị Hòa'.normalize('NFD'), 'đ')).toEqual(['Đ']);
});

test('only beginnings of words are marked, as only those are found', () => {
  expect(marked('Nguyễn Thanh An', 'an')).toEqual(['An']);
  expect(marked('9533/QĐ-BCA', '9533/qd')).toEqual(['9533', 'QĐ']);
  expect(marked('9533/QĐ-BCA', '53')).toEqual([]);
});

test('where any part of a text is found, any part is marked, and marks that touch are one', () => {
  expect(marked('9533/QĐ-BCA', '53', true)).toEqual(['53']);
  expect(marked('Bưởi', 'bu uo', true)).toEqual(['Bưở']);
  expect(marked('Bưởi', ' ', true)).toEqual([]);
});
