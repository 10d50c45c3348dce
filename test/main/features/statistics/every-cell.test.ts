import { expect, test } from 'vitest';
import { HeldFigures } from '#main/features/statistics/held-figures.ts';
import { statisticsTable } from '#main/features/statistics/statistics.service.ts';
import { prng } from '#scripts/bench/prng.ts';
import { dimensions } from '#shared/domain/statistics/choice.ts';
import { givenFigures, opened, randomChoice, tableOf } from './given-figures.ts';

test('every number of any table opens just as many awards, also after changes', () => {
  const random = prng(11);
  const { register, shakeOnce } = givenFigures(400, random);
  const { read } = register;
  let compared = 0;
  for (let round = 0; round < 40; round++) {
    const choice = randomChoice(read, random, dimensions);
    const table = tableOf(read, choice);
    for (const span of table.spans) {
      const say = (cell: object): string => JSON.stringify({ choice, span: [span.from, span.to], ...cell });
      const all = opened(read, choice, { span });
      expect(all.said, say({})).toBe(span.total);
      for (const [at, row] of table.rows.entries()) {
        const whole = span.rowTotals[at] ?? -1;
        expect(opened(read, choice, { span, row: row.key }), say({ row })).toEqual({ listed: whole, said: whole });
        for (const [beside, column] of table.columns.entries()) {
          const n = span.cells[at]?.[beside] ?? -1;
          compared += 1;
          const found = opened(read, choice, { span, row: row.key, column: column.key });
          expect(found, say({ row, column })).toEqual({ listed: n, said: n });
        }
      }
      for (const [beside, column] of table.columns.entries())
        expect(opened(read, choice, { span, column: column.key }).said).toBe(span.columnTotals[beside]);
      expect(span.rowTotals.reduce((sum, n) => sum + n, 0)).toBe(span.total);
    }
    if (round % 4 === 3) shakeOnce();
  }
  expect(compared).toBeGreaterThan(400);
});

test('what is held and kept right by the log is what is read anew', () => {
  const random = prng(5);
  const { register, shakeOnce } = givenFigures(300, random);
  const held = new HeldFigures();
  for (let round = 0; round < 30; round++) {
    const choice = {
      ...randomChoice(register.read, random, dimensions),
      counting: random.pick(['awards', 'recipients'] as const),
    };
    if (random.chance(0.3)) held.readOn(register.read);
    expect(statisticsTable(register.read, choice, held)).toEqual(
      statisticsTable(register.read, choice, new HeldFigures()),
    );
    shakeOnce();
  }
});
