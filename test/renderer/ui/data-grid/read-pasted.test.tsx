import { expect, test } from 'vitest';
import { tsvToCells } from '#renderer/ui/data-grid/copy-cells.ts';
import { readPasted } from '#renderer/ui/data-grid/read-pasted.ts';
import type { UiTexts } from '#renderer/ui/texts.ts';

const texts = {
  notADay: 'no day',
  todayWords: ['hôm nay'],
  grid: {
    notListed: (typed: string) => `no ${typed}`,
    severalChoices: (typed: string, count: number) => `${count} of ${typed}`,
    tooLong: (most: number) => `longer than ${most}`,
  },
} as Partial<Record<keyof UiTexts, unknown>> as UiTexts;

const ranks = {
  kind: 'choice' as const,
  value: () => '',
  choices: [
    { value: 'a', label: 'Trung úy' },
    { value: 'b', label: 'Trung tá' },
    { value: 'c', label: 'Đại úy', hint: 'ĐU' },
  ],
};

test.each([
  ['trung uy', { ok: true, value: 'a', shown: 'Trung úy' }],
  ['du', { ok: true, value: 'c', shown: 'Đại úy' }],
  ['trung t', { ok: true, value: 'b', shown: 'Trung tá' }],
  ['trung', { ok: false, sentence: '2 of trung' }],
  ['tướng', { ok: false, sentence: 'no tướng' }],
  ['', { ok: true, value: '', shown: '' }],
])('“%s” pasted where choices are', (pasted, reading) => {
  expect(readPasted(ranks, pasted, texts)).toEqual(reading);
});

test('a text that is too long is left out, a day is read as written', () => {
  expect(readPasted({ kind: 'text', value: () => '', maxLength: 3 }, 'abcd', texts)).toMatchObject({ ok: false });
  const day = { kind: 'day' as const, value: () => '', today: '2024-11-20' };
  expect(readPasted(day, '5/6/24', texts)).toMatchObject({ value: '2024-06-05' });
  expect(readPasted(day, 'hom nay', texts)).toMatchObject({ value: '2024-11-20' });
});

test('what a spreadsheet puts on the clipboard is read cell by cell, quotes and line ends inside a cell too', () => {
  expect(tsvToCells('a\tb\r\n\t\r\n')).toEqual([
    ['a', 'b'],
    ['', ''],
  ]);
  expect(tsvToCells('"hai\ndòng, ""nháy"""\tb\n"mở không đóng\tc')).toEqual([
    ['hai\ndòng, "nháy"', 'b'],
    ['"mở không đóng', 'c'],
  ]);
});
