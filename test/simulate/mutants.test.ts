import { expect, test } from 'vitest';
import { mutants } from './mutants.ts';
import { tell } from './stories.ts';

test.each(mutants.map((mutant) => [mutant.rule, mutant] as const))(
  'without this rule the invariants fail: %s',
  async (_, mutant) => {
    const { faults, level = 'core' } = mutant;
    const { isApplied, broken } = await tell({ mutant, level, faults, most: level === 'core' ? 200 : 40 });
    expect({ isApplied, broken: broken.join('\n') }).toEqual({
      isApplied: true,
      broken: expect.stringMatching(mutant.breaks),
    });
  },
);
