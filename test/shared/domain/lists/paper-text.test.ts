import { expect, test } from 'vitest';
import {
  countOnPaper,
  dayInWords,
  partLetter,
  plain,
  romanNumber,
  rowNumber,
} from '#shared/domain/lists/paper-text.ts';
import { fill } from '#shared/domain/lists/paper-words.ts';

test('days below 10 and the months 1 and 2 take a nought, the other months do not', () => {
  expect(dayInWords('2024-12-09')).toBe('ngày 09 tháng 12 năm 2024');
  expect(dayInWords('2024-02-05')).toBe('ngày 05 tháng 02 năm 2024');
  expect(dayInWords('2024-03-15')).toBe('ngày 15 tháng 3 năm 2024');
});

test('counts have two digits at least and full stops for thousands, row numbers have no full stop', () => {
  expect([0, 7, 31, 999, 1250, 1_000_000].map(countOnPaper)).toEqual(['00', '07', '31', '999', '1.250', '1.000.000']);
  expect([0, 98, 99, 1249].map(rowNumber)).toEqual(['01', '99', '100', '1250']);
});

test('sections are numbered in Roman figures and parts lettered as Vietnamese papers letter them', () => {
  expect([1, 2, 3, 4, 9, 14].map(romanNumber)).toEqual(['I', 'II', 'III', 'IV', 'IX', 'XIV']);
  expect([0, 3, 4, 5, 6, 22, 23].map(partLetter)).toEqual(['A', 'D', 'Đ', 'E', 'G', 'Y', '24']);
});

test('text on paper is one line of composed letters without anything that hides or turns them round', () => {
  expect(plain('  Nguye\u0302\u0303n\u00a0 Văn\n\tAn \u0000')).toBe('Nguyễn Văn An');
  expect(plain('a\u202eb\u200bc\u2066d\ufeff')).toBe('abcd');
});

test('a parameter that looks like a place in a sentence is text', () => {
  expect(fill('{{a}} của {{b}}', { a: '{{b}}', b: '$& $1' })).toBe('{{b}} của $& $1');
});
