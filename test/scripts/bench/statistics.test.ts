import { expect, test } from 'vitest';
import { median, percentile, ratioResult, ratios, result, spread } from '#scripts/bench/statistics.ts';

test('a median is the middle of the values in their order, or the mean of the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([10, 2, 4, 100])).toBe(7);
});

test('a percentile is a value that was measured, the smallest that so many do not exceed', () => {
  const values = Array.from({ length: 60 }, (_, at) => 60 - at);
  expect(percentile(values, 95)).toBe(57);
  expect(percentile(values, 100)).toBe(60);
  expect(percentile([3], 95)).toBe(3);
  expect(percentile([1, 2, 3], 0)).toBe(1);
});

test('nothing that was not measured has a median', () => {
  expect(() => median([])).toThrow('nothing was measured');
  expect(() => spread([])).toThrow('nothing was measured');
});

test('a ratio is taken round by round before its median, so that a slow round is slow on both sides', () => {
  const beside = { name: 'plain', values: [1, 10, 2] };
  expect(ratios([2, 20, 6], beside.values)).toEqual([2, 2, 3]);
  expect(result('ours', { unit: 'ms', values: [2, 20, 6], beside })).toEqual({
    name: 'ours',
    median: 6,
    min: 2,
    max: 20,
    unit: 'ms',
    ratio: 2,
    ratioTo: 'plain',
  });
  expect(() => ratios([1], [1, 2])).toThrow('rounds of different number');
});

test('a target bounds the median, its own value included', () => {
  expect(result('in time', { unit: 's', values: [1, 3, 2], target: 2 })).toMatchObject({ target: 2, met: true });
  expect(result('late', { unit: 's', values: [1, 3, 2.1], target: 2 })).toMatchObject({ target: 2, met: false });
  expect(result('free', { unit: 's', values: [1] })).not.toHaveProperty('met');
});

test('a line of ratios has the ratio for its figure, and its target bounds that', () => {
  expect(ratioResult('ours', [3, 8, 5], { name: 'plain', values: [2, 4, 2] }, 2)).toEqual({
    name: 'ours',
    median: 2,
    min: 1.5,
    max: 2.5,
    unit: '×',
    ratio: 2,
    ratioTo: 'plain',
    target: 2,
    met: true,
  });
});
