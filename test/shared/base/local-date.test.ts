import fc from 'fast-check';
import { expect, test } from 'vitest';
import { days1904, formatDay, makeDay, parseDay, serialToDay, yearOf } from '#shared/base/local-date.ts';

const aDay = fc
  .date({ min: new Date('1900-03-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test.each([
  ['05/06/2024', '2024-06-05'],
  ['5/6/24', '2024-06-05'],
  ['05.06.2024', '2024-06-05'],
  ['05-06-2024', '2024-06-05'],
  [' 5 / 6 / 2024 ', '2024-06-05'],
  ['ngày 05/06/2024', '2024-06-05'],
  ['ngày 05 tháng 6 năm 2024', '2024-06-05'],
  ['05 Tháng 06 Năm 2024', '2024-06-05'],
  ['2024-06-05', '2024-06-05'],
  ['2024-06-05T00:00:00Z', '2024-06-05'],
  ['05/06/2024 00:00', '2024-06-05'],
  ['29/02/2024', '2024-02-29'],
])('%s is the day %s', (text, day) => {
  expect(parseDay(text, 2026)).toEqual({ kind: 'day', day });
});

test.each([
  '31/02/2024',
  '29/02/2023',
  '06/25/2024',
  '00/06/2024',
  '31/04/24',
  'ngày 31 tháng 6 năm 2024',
  '2024-13-01',
])('%s is a day no calendar has', (text) => {
  expect(parseDay(text, 2026)).toEqual({ kind: 'impossible' });
});

test.each(['', 'tháng 6/2024', 'năm ngoái', '5/6', 'x'])('"%s" is no day at all', (text) => {
  expect(parseDay(text, 2026)).toEqual({ kind: 'unreadable' });
});

test('a bare year is a year', () => {
  expect(parseDay('1980', 2026)).toEqual({ kind: 'year', year: 1980 });
  expect(parseDay('Năm 1980', 2026)).toEqual({ kind: 'year', year: 1980 });
});

test('two digits of a year mean the last such year that has already come', () => {
  expect(parseDay('01/02/85', 2010)).toEqual({ kind: 'day', day: '1985-02-01' });
  expect(parseDay('01/02/10', 2010)).toEqual({ kind: 'day', day: '2010-02-01' });
  expect(parseDay('01/02/24', 2010)).toEqual({ kind: 'day', day: '1924-02-01' });
});

test('every day comes back from how it is shown', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      expect(parseDay(formatDay(day), 2026)).toEqual({ kind: 'day', day });
    }),
    { seed: 2024 },
  );
});

test('every day comes back from its serial number, with or without a time of day', () => {
  fc.assert(
    fc.property(aDay, fc.double({ min: 0, max: 0.99, noNaN: true }), (day, time) => {
      const serial = Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
      expect(serialToDay(serial + time)).toBe(day);
    }),
    { seed: 2024 },
  );
});

test('serial numbers have the known fixed points', () => {
  expect(serialToDay(1)).toBe('1900-01-01');
  expect(serialToDay(59)).toBe('1900-02-28');
  expect(serialToDay(60)).toBeUndefined();
  expect(serialToDay(61)).toBe('1900-03-01');
  expect(serialToDay(45_448)).toBe('2024-06-05');
  expect(serialToDay(43_986 + days1904)).toBe('2024-06-05');
  expect(serialToDay(2_958_465)).toBe('9999-12-31');
  expect([serialToDay(0), serialToDay(-5), serialToDay(2_958_466), serialToDay(Number.NaN)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a day is shown the Vietnamese way, a bare year as it is', () => {
  expect(formatDay('2024-06-05')).toBe('05/06/2024');
  expect(formatDay('1980')).toBe('1980');
  expect(makeDay(99, 1, 2)).toBe('0099-01-02');
  expect(yearOf('2024-06-05')).toBe(2024);
});
