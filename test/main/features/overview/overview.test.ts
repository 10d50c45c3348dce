import { expect, test } from 'vitest';
import { yearFigures } from '#main/features/overview/overview.service.ts';
import { prng } from '#scripts/bench/prng.ts';
import { allOf } from '#shared/domain/charts/year-figures.ts';
import { givenFigures, opened } from '../statistics/given-figures.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

test('levels, units, forms and months of a year all add up to it, and a bar opens as many awards as it counts', () => {
  const { register, shakeOnce } = givenFigures(300, prng(3));
  shakeOnce();
  const { read } = register;
  const years = read.all<{ year: number }>('SELECT DISTINCT year FROM award WHERE deleted = 0 ORDER BY year');
  for (const { year } of years) {
    const figures = yearFigures(read, year);
    const total = allOf(figures.counts);
    const choice = { columns: 'none', yearFrom: year, yearTo: year, earlier: 0, counting: 'awards' } as const;
    const span = { from: year, to: year };
    expect(opened(read, { ...choice, rows: 'level', filter: {} }, { span }).said).toBe(total);
    expect(sum(figures.levels.map(({ counts }) => allOf(counts)))).toBe(total);
    expect(sum(figures.months.map(({ counts }) => allOf(counts)))).toBe(total);
    for (const { lines, rest } of [figures.units, figures.forms])
      expect(sum(lines.map(({ counts }) => allOf(counts))) + (rest ? allOf(rest.counts) : 0)).toBe(total);
    const filter = figures.units.under === null ? {} : { unitId: figures.units.under };
    for (const { key, counts } of figures.units.lines)
      expect(opened(read, { ...choice, rows: 'unit', filter }, { span, row: key }).said).toBe(allOf(counts));
  }
  expect(years.length).toBeGreaterThan(1);
});

test('a register without awards has nothing to show', () => {
  const { register } = givenFigures(0, prng(1));
  const figures = yearFigures(register.read, 2024);
  expect(allOf(figures.counts)).toBe(0);
  expect(figures.levels).toEqual([]);
  expect(figures.units.rest).toBeNull();
});
