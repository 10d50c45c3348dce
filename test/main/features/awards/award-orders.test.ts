import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { awardSorts } from '#shared/api/awards.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { levels } from '#shared/domain/levels.ts';
import { givenPages, unitCodes } from './given-pages.ts';

test('every order holds all rows and is the same whatever page it is read by', () => {
  const { page, all } = givenPages(700);
  for (const sort of awardSorts)
    for (const descending of [false, true]) {
      const rows = all(sort, {}, descending).map(({ id }) => id);
      expect(new Set(rows).size).toBe(700);
      const small = [0, 1, 2, 3, 4, 5, 6].flatMap((n) => page(n * 100, 100, sort, {}, descending));
      expect(small.map(({ id }) => id)).toEqual(rows);
    }
});

test('units stand in headquarters’ order, levels from the highest, numbers as numbers', () => {
  const { all } = givenPages(400);
  const inOrder = <T>(values: readonly T[], rank: (value: T) => number): boolean =>
    values.every((value, at) => at === 0 || rank(values[at - 1] as T) <= rank(value));
  expect(inOrder(all('unit'), ({ unitCode }) => unitCodes.indexOf(unitCode))).toBe(true);
  expect(inOrder(all('level'), ({ level }) => levels.indexOf(level))).toBe(true);
  expect(inOrder(all('decisionNumber'), ({ decisionNumber }) => Number.parseInt(decisionNumber, 10))).toBe(true);
  expect(inOrder(all('decidedOn', {}, true), ({ decidedOn }) => -Number(decidedOn.replaceAll('-', '')))).toBe(true);
});

test('rows of one unit stand by the second key, and by name where that is the same too', () => {
  const { all, register } = givenPages(400);
  const { read } = register;
  const pageOf = (offset: number) => {
    const order = { filter: {}, sort: 'unit', descending: true, thenSort: 'decidedOn', thenDescending: true } as const;
    const reply = awardsQueries['awards.page']({ ...order, offset, limit: 200 }, { read, today: '2024-12-31' });
    return reply.ok ? reply.value : [];
  };
  const rows = [...pageOf(0), ...pageOf(200)];
  const byBoth = all('name').toSorted(
    (a, b) =>
      unitCodes.indexOf(b.unitCode) - unitCodes.indexOf(a.unitCode) || b.decidedOn.localeCompare(a.decidedOn, 'en'),
  );
  expect(rows.map(({ id }) => id)).toEqual(byBoth.map(({ id }) => id));
});

test('an order that is kept between pages is made again after a change', () => {
  const { register, ctx, ids, all } = givenPages(30);
  const [id = ''] = ids;
  const before = all('level', { year: 2020 });
  expect(before.map((row) => row.id)).toContain(id);
  register.write(ctx, 'award.withdraw', (db) =>
    ok(db.run('UPDATE award SET deleted = 1 WHERE id = ?', uuidToBytes(id))),
  );
  expect(all('level', { year: 2020 }).map((row) => row.id)).toEqual(
    before.map((row) => row.id).filter((each) => each !== id),
  );
});

test('awards without a decision stand before the first day, and last when the newest comes first', () => {
  const { register, ctx, ids, all } = givenPages(40);
  const bare = ids.slice(10, 13);
  register.write(ctx, 'award.correct', (db) => {
    for (const id of bare) db.run('UPDATE award SET decision_id = NULL WHERE id = ?', uuidToBytes(id));
    return ok(null);
  });
  for (const sort of ['decidedOn', 'decisionNumber'] as const) {
    const ordered = all(sort).map((row) => row.id);
    expect(ordered).toHaveLength(40);
    expect(new Set(ordered.slice(0, 3))).toEqual(new Set(bare));
    const reversed = all(sort, {}, true).map((row) => row.id);
    expect(new Set(reversed.slice(-3))).toEqual(new Set(bare));
  }
});
