import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { AwardFilter, AwardRow, AwardSort } from '#shared/api/awards.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { nameKey, sortKey } from '#shared/base/vi-text.ts';
import { levels } from '#shared/domain/levels.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, insertAward } from './given-awards.ts';

const families = ['Nguyễn', 'Trần', 'Đặng', 'Dương', 'Lê', 'Ừng'];
const middles = ['Văn', 'Thị Thanh', 'Đức', 'Hữu', ''];
const givens = ['An', 'Ánh', 'Ấn', 'Đào', 'Dũng', 'Huy', 'Hòa', 'Hoà', 'Ổn', 'Ước', 'Ứng'];
const unitCodes = ['PA01', 'PA02', 'PA03', 'PA04', 'PA05', 'PA06', 'PA08', 'PA09'];

/** A mix that repeats names, births and units in every combination; each part turns at its own speed. */
const mixed = (n: number): GivenAward[] =>
  Array.from({ length: n }, (_, at) => ({
    ...(at % 5 !== 0 && {
      person: `${families[(at * 7) % 6]} ${middles[(at * 3) % 5]} ${givens[(at * 13) % 11]}`.replace(/\s+/g, ' '),
      birth: at % 3 === 0 ? `${1960 + (at % 40)}` : `19${60 + (at % 40)}-0${1 + (at % 9)}-11`,
    }),
    unit: unitCodes[(at * 5) % 8] ?? 'PA01',
    level: levels[(at * 11) % 7] ?? 'unit',
    number: `${1 + ((at * 17) % 300)}/QĐ-CAT`,
    decidedOn: `${2020 + (at % 5)}-0${1 + (at % 9)}-15`,
    year: 2020 + (at % 5),
  }));

function givenPages(n: number) {
  const { register, ctx } = givenRegister();
  const ids = Array.from({ length: n }, () => ctx.newId());
  register.write(ctx, 'award.add', (db) => {
    for (const [at, award] of mixed(n).entries()) insertAward(db, ctx, ids[at] ?? '', award);
    return ok(null);
  });
  const page = (
    offset: number,
    limit: number,
    sort: AwardSort = 'name',
    filter: AwardFilter = {},
    descending = false,
  ) => {
    const found = awardsQueries['awards.page'](
      { filter, sort, descending, offset, limit },
      { read: register.read, today: '2024-12-31' },
    );
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const all = (sort: AwardSort = 'name', filter: AwardFilter = {}, descending = false): readonly AwardRow[] => {
    const rows: AwardRow[] = [];
    for (let offset = 0; ; offset += 500) {
      const part = page(offset, 500, sort, filter, descending);
      rows.push(...part);
      if (part.length < 500) return rows;
    }
  };
  return { register, ctx, ids, page, all };
}

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

test('every order holds all rows and is the same whatever page it is read by', () => {
  const { page, all } = givenPages(700);
  for (const sort of ['name', 'unit', 'awardType', 'level', 'decisionNumber', 'decidedOn'] as const)
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
