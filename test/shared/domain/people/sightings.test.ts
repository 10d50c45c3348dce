import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import { changesSeen, firstSeen, type Sighting } from '#shared/domain/people/sightings.ts';

const ranks = JSON.parse(readFileSync('db/seed/catalogue/ranks.json', 'utf8')) as readonly Rank[];
const seen = (...pairs: readonly (readonly [string, string])[]): readonly Sighting[] =>
  pairs.map(([on, value]) => ({ on, value }));
const changes = (value: string, until: string, sightings: readonly Sighting[], kind: FactKind = 'rank') =>
  changesSeen({ kind, value, until }, sightings, ranks).map(({ from, value: now }) => [from, now]);

test('a later decision that says another rank dates a change; the same rank, however written, does not', () => {
  expect(changes('Trung úy', '2022-06-05', seen(['2024-06-05', 'Đại úy']))).toEqual([['2024-06-05', 'Đại úy']]);
  expect(changes('Trung úy', '2022-06-05', seen(['2024-06-05', 'TRUNG UÝ']))).toEqual([]);
});

test('an old list brought in later changes nothing', () => {
  expect(changes('Đại úy', '2024-06-05', seen(['2019-06-05', 'Trung úy'], ['2024-06-05', 'Thiếu tá']))).toEqual([]);
});

test('a lower rank is taken for a slip, another post is not', () => {
  expect(changes('Đại úy', '2022-06-05', seen(['2024-06-05', 'Trung úy']))).toEqual([]);
  expect(changes('Đội trưởng', '2022-06-05', seen(['2024-06-05', 'Cán bộ']), 'post')).toEqual([
    ['2024-06-05', 'Cán bộ'],
  ]);
});

test('lists of one day that disagree say nothing', () => {
  expect(changes('Trung úy', '2022-06-05', seen(['2024-06-05', 'Đại úy'], ['2024-06-05', 'Thiếu tá']))).toEqual([]);
});

test('of somebody new the earliest list is what was before, and later ones are changes', () => {
  const lists = seen(['2024-06-05', 'Đại úy'], ['2020-06-05', 'Trung úy'], ['2022-06-05', 'Thượng úy']);
  expect(firstSeen(lists)).toBe('Trung úy');
  expect(changes(firstSeen(lists), '2020-06-05', lists)).toEqual([
    ['2022-06-05', 'Thượng úy'],
    ['2024-06-05', 'Đại úy'],
  ]);
});
