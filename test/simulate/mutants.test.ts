import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { type Mutant, mutants } from './mutants.ts';

interface Answer {
  /** whether the rule still stands where the test takes it out */
  readonly isApplied: boolean;
  readonly broken: readonly string[];
}

const play = (mutant: Mutant, most: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./mutant-worker.ts', import.meta.url), { workerData: { mutant, most } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

test.each(mutants.map((mutant) => [mutant.rule, mutant] as const))(
  'without this rule the invariants fail: %s',
  async (_, mutant) => {
    const { isApplied, broken } = await play(mutant, 200);
    expect({ isApplied, broken: broken.join('\n') }).toEqual({
      isApplied: true,
      broken: expect.stringMatching(mutant.breaks),
    });
  },
);
