import { expect, test } from 'vitest';
import { readPageRange } from '#shared/domain/papers/page-range.ts';

test.each([
  ['', ''],
  ['3', '3'],
  [' 1 - 3, 5 ', '1-3,5'],
  ['2–4; 7', '2-4,7'],
  ['4-4', '4'],
])('"%s" means the pages "%s"', (typed, read) => {
  expect(readPageRange(typed)).toBe(read);
});

test.each(['0', '3-1', 'hai', '1-2-3', '-4'])('"%s" means no pages', (typed) => {
  expect(readPageRange(typed)).toBeUndefined();
});
