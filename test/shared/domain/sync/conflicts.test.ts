import { expect, test } from 'vitest';
import { commonBefore, headByRule, kindOfConflict, type Standing } from '#shared/domain/sync/conflicts.ts';

const same = (a: string, b: string): boolean => a === b;
const head = (dot: number, value: string, more: Partial<Standing<string>> = {}): Standing<string> => ({
  dot,
  value,
  rank: 0,
  hlc: dot,
  site: 's',
  seq: dot,
  role: 'unit',
  station: 'A',
  ...more,
});

test.each([
  ['one value', [head(1, 'x')], undefined],
  ['the same from two', [head(1, 'x'), head(2, 'x')], undefined],
  ['two of one rank', [head(1, 'x'), head(2, 'y')], 'conflict'],
  ['a lower beside a higher', [head(1, 'x', { rank: 1 }), head(2, 'y')], 'proposal'],
  [
    'two of the owner, beside a lower',
    [head(1, 'x', { rank: 1 }), head(2, 'y', { rank: 1 }), head(3, 'z')],
    'conflict',
  ],
] as const)('%s: %#', (_, heads, kind) => {
  expect(kindOfConflict(heads, same)).toBe(kind);
});

test('a rule chooses by author, by clock or by what is shown, and may choose nobody', () => {
  const heads = [
    head(1, 'x', { role: 'headquarters', station: 'H', hlc: 5 }),
    head(2, 'y', { hlc: 9 }),
    head(3, 'z', { hlc: 7, station: 'B' }),
  ];
  const by = (rule: Parameters<typeof headByRule>[0], station?: string) => headByRule(rule, station, heads)?.value;
  expect([by('headquarters'), by('newest'), by('shown'), by('station', 'B')]).toEqual(['x', 'y', 'y', 'z']);
  expect([by('station'), by('station', 'C'), headByRule('newest', undefined, [])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(headByRule('headquarters', undefined, heads.slice(1))).toBeUndefined();
});

test('the value before several is the newest one that all of them came from', () => {
  const before = new Map([
    [9, 7],
    [7, 3],
    [8, 3],
    [3, 1],
  ]);
  const of = (dot: number) => before.get(dot);
  expect(commonBefore([9, 8], of)).toBe(3);
  expect(commonBefore([7, 5], of)).toBeUndefined();
  expect(commonBefore([], of)).toBeUndefined();
  // A damaged log may lead in a circle.
  expect(commonBefore([1, 2], (dot) => (dot === 1 ? 1 : undefined))).toBeUndefined();
});
