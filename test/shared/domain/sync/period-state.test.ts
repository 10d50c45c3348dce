import { expect, test } from 'vitest';
import { isLate, monthNumber, type Period, periodState } from '#shared/domain/sync/period-state.ts';

const at = (period: Partial<Period>) =>
  periodState({
    received: 0,
    confirmed: false,
    month: monthNumber(2024, 5),
    since: monthNumber(2024, 2),
    now: monthNumber(2024, 7),
    ...period,
  });

test('a month is received until the other side was told, and confirmed from then on', () => {
  expect(at({ received: 2 })).toBe('received');
  expect(at({ received: 2, confirmed: true })).toBe('confirmed');
});

test('a month without anything is late once it is over, due while it runs, and not asked for outside', () => {
  expect(at({})).toBe('late');
  expect(at({ month: monthNumber(2024, 7) })).toBe('due');
  expect(at({ month: monthNumber(2024, 8) })).toBe('notAsked');
  expect(at({ month: monthNumber(2024, 1) })).toBe('notAsked');
});

test('what came in a month before the station was certified here counts all the same', () => {
  expect(at({ month: monthNumber(2024, 1), received: 1 })).toBe('received');
});

test('a station is late when it sent nothing for longer than the office bears, from its certificate on', () => {
  const day = 24 * 60 * 60 * 1000;
  expect(isLate(null, 0, 35 * day, 35)).toBe(false);
  expect(isLate(null, 0, 36 * day, 35)).toBe(true);
  expect(isLate(30 * day, 0, 36 * day, 35)).toBe(false);
});
