import { expect, test } from 'vitest';
import { hlcAt, nextHlc } from '#shared/base/hlc.ts';

test('a clock before 2020 and one after 2089 still give numbers that rise and fit into a bundle', () => {
  for (const year of [1970, 2024, 2089, 2099, 9999]) {
    let last = 0;
    for (let i = 0; i < 5000; i += 1) {
      const next = nextHlc(last, Date.UTC(year, 0, 1));
      expect(next).toBeGreaterThan(last);
      expect(Number.isSafeInteger(next)).toBe(true);
      last = next;
    }
  }
});

test('an instant that a clock can show reads as the same instant', () => {
  expect(hlcAt(Date.UTC(2024, 0, 1))).toBe((Date.UTC(2024, 0, 1) - Date.UTC(2020, 0, 1)) * 4096);
});
