import { expect, test } from 'vitest';
import { checkStanding } from '#shared/domain/awards-status.ts';

const day = { decidedOn: '2024-06-05', today: '2024-12-31' };

test('an award is voided by a paper, from a day on', () => {
  expect(checkStanding({ status: 'revoked', on: '2024-06-05', basis: '  15/QĐ-CAT ' }, day)).toEqual({
    ok: true,
    value: { status: 'revoked', on: '2024-06-05', basis: '15/QĐ-CAT' },
  });
});

test('making it valid again leaves neither day nor paper', () => {
  expect(checkStanding({ status: 'valid', on: '2024-07-01', basis: 'x' }, day)).toEqual({
    ok: true,
    value: { status: 'valid', on: '', basis: '' },
  });
});

test.each([
  ['2024-07-01', ' ', 'award.basisMissing'],
  ['2024-07-01', '15\u200b/QĐ', 'award.hiddenMarks'],
  ['', '15/QĐ', 'award.voidDayInvalid'],
  ['2024-02-31', '15/QĐ', 'award.voidDayInvalid'],
  ['2025-01-01', '15/QĐ', 'award.voidDayFuture'],
  ['2024-06-04', '15/QĐ', 'award.voidBeforeDecision'],
] as const)('on “%s” by “%s” it is refused: %s', (on, basis, code) => {
  expect(checkStanding({ status: 'cancelled', on, basis }, day)).toMatchObject({ ok: false, code });
});
