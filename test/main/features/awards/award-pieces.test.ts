import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsHolding } from '#main/features/awards/award-collectives.repo.ts';
import { keptOf } from '#main/features/awards/award-pieces.repo.ts';
import { searchTest } from '#main/platform/register/search-expression.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from './given-awards.ts';

test('a walk in pieces keeps what a walk row by row would keep, however long its pieces are', () => {
  const { read } = givenRegister().register;
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 120 });
  const small = fc.nat({ max: 40 });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 9 }), small, small, small, (rids, of, skip, more, longer) => {
      const keeps = (rid: number): boolean => rid % of === 0;
      const walk = { sql: 'SELECT value AS rid FROM json_each(?)', params: [JSON.stringify(rids)] };
      const kept = rids.filter(keeps);
      expect(keptOf(read, walk, { keeps: { byRid: keeps }, skip, wanted: more + 1 }, longer + 1)).toEqual({
        rids: kept.slice(skip, skip + more + 1),
        passed: Math.min(skip, kept.length),
      });
    }),
  );
});

test('a page that the first piece fills by its keys is the page that every hit would give', () => {
  const { register, ctx } = givenRegister();
  givenAwards(
    register,
    ctx,
    ['An', 'Bình', 'Anh', 'Cúc', 'Ân', 'Dũng'].map((given) => ({ person: `Nguyễn Văn ${given}` })),
  );
  const walk = { sql: 'SELECT a.rid FROM award a ORDER BY a.name_key', params: [] };
  const holds = searchTest('an');
  const byRid = (rid: number): boolean =>
    holds(register.read.get<{ key: string }>('SELECT fold_key AS key FROM award WHERE rid = ?', rid)?.key ?? '');
  const keeps = { byRid, atOnce: (_: number, key: string) => holds(key) };
  for (const [skip, wanted] of [
    [0, 2],
    [1, 2],
    [2, 9],
  ] as const)
    expect(keptOf(register.read, walk, { keeps, skip, wanted })).toEqual(
      keptOf(register.read, walk, { keeps: { byRid }, skip, wanted }),
    );
});

test('a beginning that no decision holds is looked for only among the collectives of the units that hold it', () => {
  const { register, ctx } = givenRegister();
  givenAwards(register, ctx, [{ person: 'Nguyễn Thị Hoà', number: '7649/QĐ-BCA', unit: 'PA05' }]);
  const units = (text: string) => unitsHolding(register.read, text)?.flatMap(({ ids }) => ids).length;
  expect([units('Ngu'), units('xuất nhập cảnh'), units('xuất Ngu')]).toEqual([0, 1, 0]);
  expect([units('7649/qd'), units('qđ-b'), units('pa05 bca')]).toEqual([undefined, undefined, undefined]);
});
