import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { type AwardFilter, type AwardRow, awardSorts } from '#shared/api/awards.ts';
import { ok } from '#shared/base/result.ts';
import { nameKey, sortKey } from '#shared/base/vi-text.ts';
import { givenPages } from './given-pages.ts';

const keyOf = (row: AwardRow): string =>
  row.recipientKind === 'person' ? `${nameKey(row.recipientName)}\u0001${row.birth}` : sortKey(row.unitName);

test('ten thousand awards stand as their name keys say, collectives first, and paging neither loses nor repeats one', () => {
  const { ids, page, all } = givenPages(10_000);
  const rows = all();
  const entered = new Map(ids.map((id, at) => [id, at]));
  const expected = rows.toSorted(
    (a, b) =>
      Number(a.recipientKind === 'person') - Number(b.recipientKind === 'person') ||
      (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0) ||
      (entered.get(a.id) ?? 0) - (entered.get(b.id) ?? 0),
  );
  expect(rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(10_000);
  for (const [offset, limit] of [
    [0, 1],
    [1_990, 20],
    [1_999, 2],
    [2_000, 500],
    [9_990, 50],
    [20_000, 50],
  ] as const)
    expect(page(offset, limit).map(({ id }) => id)).toEqual(rows.slice(offset, offset + limit).map(({ id }) => id));
});

test('a text with thousands of hits is paged in every order, beside every filter', () => {
  const { page, all } = givenPages(6_000);
  const text = 'pa0';
  expect(all('name', { text }).map(({ id }) => id)).toEqual(all().map(({ id }) => id));
  const [first] = page(2_000, 1);
  const filters: AwardFilter[] = [
    { recipientKind: 'person' },
    { year: 2021 },
    { level: 'state' },
    { unitId: first?.unitId as never },
    { personId: first?.personId as never },
    { awardTypeId: first?.awardTypeId as never, year: 2021 },
  ];
  for (const sort of awardSorts)
    for (const filter of filters)
      for (const descending of [false, true]) {
        const found = page(0, 20, sort, { ...filter, text }, descending).map(({ id }) => id);
        expect(found).toEqual(page(0, 20, sort, filter, descending).map(({ id }) => id));
      }
});

test('the sums of a text with thousands of hits are those of the same awards without it, void ones apart', () => {
  const { register, ctx } = givenPages(6_000);
  register.write(ctx, 'award.correct', (db) => {
    db.run("UPDATE award SET status = 'revoked' WHERE rid % 1000 = 7");
    return ok(null);
  });
  const totals = (filter: AwardFilter) =>
    awardsQueries['awards.totals']({ filter }, { read: register.read, today: '2024-12-31' });
  const whole = totals({});
  expect(whole.ok && whole.value.void).toBe(6);
  expect(totals({ text: 'pa0' })).toEqual(whole);
});

test('filtered pages are the whole order with the other rows left out', () => {
  const { all } = givenPages(600);
  const whole = all();
  const filters: readonly [AwardFilter, (row: AwardRow) => boolean][] = [
    [{ year: 2022 }, ({ year }) => year === 2022],
    [{ level: 'state', recipientKind: 'person' }, (row) => row.level === 'state' && row.recipientKind === 'person'],
    [{ year: 2021, level: 'unit' }, (row) => row.level === 'unit' && row.year === 2021],
    [{ text: 'hoa' }, ({ recipientName }) => /h(òa|oà)/iu.test(recipientName)],
  ];
  for (const [filter, keeps] of filters)
    expect(all('name', filter).map(({ id }) => id)).toEqual(whole.filter(keeps).map(({ id }) => id));
  const [first] = whole;
  const ofUnit = all('name', { unitId: first?.unitId as never });
  expect(ofUnit.map(({ id }) => id)).toEqual(
    whole.filter(({ unitId }) => unitId === first?.unitId).map(({ id }) => id),
  );
});
