import { expect, test } from 'vitest';
import { type Correction, checkCorrection, suits } from '#shared/domain/awards.ts';

const correct = (change: Partial<Correction>) =>
  checkCorrection({
    field: 'reason',
    value: '',
    recipientKind: 'person',
    decidedOn: '',
    today: '2024-12-31',
    ...change,
  });

test('a text is kept as one clean line, in one form of its letters', () => {
  expect(correct({ value: '  Có\tthành \n tích ' })).toEqual({ ok: true, value: 'Có thành tích' });
  expect(correct({ field: 'recipientName', value: 'Hòa'.normalize('NFD') })).toEqual({ ok: true, value: 'Hòa' });
});

test('text that looks like code is text', () => {
  for (const value of ['<img src=x>', '=1+1', "'; DROP TABLE award"])
    expect(correct({ value })).toEqual({ ok: true, value });
});

test.each([
  ['5/6/24', '2024-06-05'],
  ['05.06.2024', '2024-06-05'],
  ['ngày 5 tháng 6 năm 2024', '2024-06-05'],
  ['2024-06-05', '2024-06-05'],
  ['', ''],
])('a decision’s day may be written %s', (value, stored) => {
  expect(correct({ field: 'decidedOn', value })).toEqual({ ok: true, value: stored });
});

test('two digits of a birth year never mean a child', () => {
  expect(correct({ field: 'birth', value: '01/02/80' })).toEqual({ ok: true, value: '1980-02-01' });
  expect(correct({ field: 'birth', value: '01/02/11' })).toMatchObject({ code: 'award.birthOutOfReason' });
  expect(correct({ field: 'birth', value: '2011' })).toMatchObject({ code: 'award.birthOutOfReason' });
  expect(correct({ field: 'birth', value: '2010' })).toEqual({ ok: true, value: '2010' });
});

test('an age is counted to the day of the decision', () => {
  const old = { field: 'birth', value: '1890' } as const;
  expect(correct(old)).toMatchObject({ code: 'award.birthOutOfReason', params: { from: 1914, to: 2010 } });
  expect(correct({ ...old, decidedOn: '1975-04-30' })).toEqual({ ok: true, value: '1890' });
});

test('a refused day is named as people write it', () => {
  expect(correct({ field: 'decidedOn', value: '1/1/2025' })).toEqual({
    ok: false,
    code: 'award.dayFuture',
    params: { day: '01/01/2025', today: '31/12/2024' },
  });
});

test('a form goes to whom it is meant for', () => {
  expect(suits('both', 'person') && suits('both', 'unit')).toBe(true);
  expect([suits('individual', 'person'), suits('individual', 'unit')]).toEqual([true, false]);
  expect([suits('collective', 'person'), suits('collective', 'unit')]).toEqual([false, true]);
  expect([suits('household', 'person'), suits('household', 'unit')]).toEqual([false, false]);
  expect([suits('household', 'household'), suits('both', 'household'), suits('individual', 'household')]).toEqual([
    true,
    true,
    false,
  ]);
});
