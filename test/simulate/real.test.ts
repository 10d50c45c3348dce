import { expect, test } from 'vitest';
import type { Fault } from '#scripts/simulate/steps.ts';
import { tell } from './stories.ts';

/** The seeds are fixed; `npm run simulate -- --level real --faults …` tells the story of what fails here. */
async function brokenBy(faults: readonly Fault[], most: number): Promise<string> {
  const { broken } = await tell({ mutant: null, level: 'real', faults, most });
  return broken.join('\n');
}

test('1–10 with files, signatures and encryption: sticks lost, repeated and out of order, rows that move', async () => {
  expect(await brokenBy(['loss', 'dup', 'reorder', 'scope', 'crash'], 6)).toBe('');
});

test('13: a bundle that somebody was at is refused before any write, and the honest one is taken after it', async () => {
  expect(await brokenBy(['tamper', 'reorder', 'scope'], 6)).toBe('');
});

test('13: of a station whose word was taken away nothing more is taken, and it hears of it', async () => {
  expect(await brokenBy(['revoke', 'loss', 'dup', 'reorder'], 5)).toBe('');
});

test('15: old and new programs in any mix, then all new: as if new from the start', async () => {
  expect(await brokenBy(['versions', 'reorder', 'scope'], 5)).toBe('');
});
