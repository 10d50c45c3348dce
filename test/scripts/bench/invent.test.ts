import { expect, test } from 'vitest';
import { inventChanges } from '#scripts/bench/changes.ts';
import { firstDecision, invent, inventUnits } from '#scripts/bench/invent.ts';
import { prng } from '#scripts/bench/prng.ts';
import { namedQueries } from '#scripts/bench/search-queries.ts';

const size = { people: 120, awards: 700, years: [2023, 2024] };
const made = (seed: number) => invent(seed, size, inventUnits(seed, 9));

test('the same seed invents the same rows, ids and all; another seed others', () => {
  expect(made(7)).toEqual(made(7));
  expect(made(7).people).not.toEqual(made(8).people);
  expect(inventUnits(7, 9)).toEqual(inventUnits(7, 9));
});

test('as many rows are invented as were asked for, and every id is another', () => {
  const { units, people, decisions, awards } = made(3);
  expect([units.length, people.length, awards.length]).toEqual([9, 120, 700]);
  const ids = [...units, ...people, ...decisions, ...awards].map(({ id }) => Buffer.from(id).toString('hex'));
  expect(new Set(ids).size).toBe(ids.length);
});

test('nobody has the same form twice by one decision, so that no award is a repeat', () => {
  const { awards } = made(5);
  const keys = awards.map(
    ({ person, unit, type, decision }) => `${person?.serviceNumber ?? unit.code} ${type} ${decision.number}`,
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('the first decision holds as many awards as the printing is measured on', () => {
  const { awards, decisions } = made(11);
  expect(awards.filter(({ decision }) => decision === decisions[0])).toHaveLength(firstDecision);
});

test('even eight units and few people are enough for a decision of any level', () => {
  const { awards } = invent(2, { people: 120, awards: 2000, years: [2024] }, inventUnits(2, 8));
  expect(awards).toHaveLength(2000);
});

test('a fifth of the awards is corrected and a hundredth withdrawn, the same ones for the same seed', () => {
  const { awards } = made(7);
  const changes = inventChanges(7, awards);
  expect(changes).toEqual(inventChanges(7, awards));
  expect(changes.filter(({ column }) => column === 'deleted')).toHaveLength(7);
  expect(changes).toHaveLength(147);
});

test('twelve queries are asked, each with other words but the same ones for the same seed', () => {
  const queries = namedQueries(made(7));
  expect(queries).toHaveLength(12);
  expect(new Set(queries.map(({ name }) => name)).size).toBe(12);
  const asked = (seed: number) => {
    const random = prng(seed);
    return queries.map(({ make }) => make(random));
  };
  expect(asked(1)).toEqual(asked(1));
  expect(asked(1)).not.toEqual(asked(2));
});

test('the numbers of a seed are spread evenly over what they are asked from', () => {
  const random = prng(1);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let at = 0; at < 10_000; at++) {
    const value = random.int(10);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(900);
  expect(Math.max(...counts)).toBeLessThan(1100);
});
