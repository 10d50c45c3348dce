import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptOf } from '#main/features/awards/award-pieces.repo.ts';
import { givenRegister } from '#support/register.ts';

test('a walk in pieces keeps what a walk row by row would keep, however long its pieces are', () => {
  const { read } = givenRegister().register;
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 120 });
  const small = fc.nat({ max: 40 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), small, small, small, (rids, of, skip, more, longer) => {
      const keeps = (rid: number): boolean => rid % of === 0;
      const walk = { sql: 'SELECT value AS rid FROM json_each(?)', params: [JSON.stringify(rids)] };
      const kept = rids.filter(keeps);
      expect(keptOf(read, walk, { keeps, skip, wanted: more + 1 }, longer + 1)).toEqual({
        rids: kept.slice(skip, skip + more + 1),
        passed: Math.min(skip, kept.length),
      });
    }),
  );
});
