import { expect, test } from 'vitest';
import { matchChoices } from '#renderer/ui/choice/match-choices.ts';
import { typedDay } from '#renderer/ui/fields/typed-day.ts';

const ranks = ['Thượng tá', 'Trung tá', 'Trung tướng', 'Thiếu tá', 'Đại tá', 'Trung úy'].map((label) => ({
  value: label,
  label,
}));
const found = (typed: string) => matchChoices(ranks, typed).map(({ label }) => label);

test.each([
  ['trung t', ['Trung tá', 'Trung tướng']],
  ['TRUNG TÁ', ['Trung tá']],
  ['ta', ['Thượng tá', 'Trung tá', 'Thiếu tá', 'Đại tá']],
  ['dai', ['Đại tá']],
  ['ttoi', []],
  ['', ranks.map(({ label }) => label)],
])('what is typed as "%s" can mean %j', (typed, labels) => {
  expect(found(typed)).toEqual(labels);
});

test('a code is found too, and the exact one comes first', () => {
  const units = [
    { value: '1', label: 'Phòng PA030', hint: 'PA030' },
    { value: '2', label: 'Phòng An ninh chính trị nội bộ', hint: 'PA03' },
  ];
  expect(matchChoices(units, 'pa03').map(({ value }) => value)).toEqual(['2', '1']);
});

const day = (typed: string) => typedDay(typed, '2024-11-24', ['hôm nay']);

test.each([
  ['5/6/24', '2024-06-05'],
  ['050624', '2024-06-05'],
  ['05062024', '2024-06-05'],
  ['5.6.2024', '2024-06-05'],
  ['5/6', '2024-06-05'],
  ['1/1/25', '2025-01-01'],
  ['1/1/85', '1985-01-01'],
  ['30/9/28', '2028-09-30'],
  ['hom nay', '2024-11-24'],
  ['Hôm  nay'.normalize('NFD'), '2024-11-24'],
])('a day typed as %s is %s', (typed, expected) => {
  expect(day(typed)).toBe(expected);
});

test.each(['31/2/2024', '6/25/2024', '2024', 'mai', '', '1234567'])('"%s" is no day', (typed) => {
  expect(day(typed)).toBeUndefined();
});
