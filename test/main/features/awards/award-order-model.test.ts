import { expect, test } from 'vitest';
import { deferSearch } from '#db/defer-search.ts';
import type { Cell, ReadDb } from '#db/handles.ts';
import { pageOf } from '#main/features/awards/award-order.repo.ts';
import { wholeOrder } from '#main/features/awards/award-whole-order.repo.ts';
import { searchExpression } from '#main/platform/register/search-expression.ts';
import { type Prng, prng } from '#scripts/bench/prng.ts';
import { type AwardFilter, type AwardSort, awardSorts } from '#shared/api/awards.ts';
import { type Id, uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { levels } from '#shared/domain/levels.ts';
import { givenRegister } from '#support/register.ts';
import { insertAward, typeId, unitId } from './given-awards.ts';

const names = ['Nguyễn Văn An', 'Nguyễn Thị Ánh', 'Đặng Đức Hòa', 'Đặng Đức Hoà', 'Lê Hữu Ước', 'Trần Văn An'];
const units = ['PA01', 'PA02', 'PA03', 'PA04', 'PA05', 'PA06', 'PA08', 'PA09'];
const types = ['GK_GD_CAT', 'BK_TINH', 'CHIEN_SI_TIEN_TIEN', 'DON_VI_TIEN_TIEN'];

/** The first stands for most, so that some filters leave thousands of awards and others a handful. */
const skewed = <T>(random: Prng, from: readonly T[]): T => (random.chance(0.8) ? (from[0] as T) : random.pick(from));

function givenRandom(seed: number, n: number) {
  const random = prng(seed);
  const { register, ctx } = givenRegister();
  register.write(ctx, 'award.add', (db) => {
    const search = deferSearch(db);
    for (let at = 0; at < n; at++)
      insertAward(db, ctx, ctx.newId(), {
        ...(random.chance(0.75) && { person: random.pick(names), birth: `${1960 + random.int(40)}` }),
        unit: skewed(random, units),
        type: skewed(random, types),
        level: skewed(random, levels.toReversed()),
        number: `${1 + random.int(200)}/QĐ-CAT`,
        decidedOn: `${2020 + random.int(5)}-0${1 + random.int(9)}-15`,
        year: 2020 + random.int(5),
      });
    search.index(n);
    search.end();
    return ok(null);
  });
  return { register, ctx, random };
}

const directed = (terms: readonly string[], direction: string): string =>
  terms.map((term) => `${term} ${direction}`).join(', ');

const terms: Readonly<Record<AwardSort, readonly string[]>> = {
  name: [],
  unit: ['u.sort_order IS NULL', 'u.sort_order', 'u.code', 'u.rid'],
  awardType: ['t.sort_order', 't.code'],
  level: [`instr('${levels.join(' ')} ', a.level || ' ')`],
  decisionNumber: ['CAST(d.number AS INTEGER)', 'd.fold_key'],
  decidedOn: ['d.decided_on'],
};

/** Everything sorted by SQLite itself, with no index named. */
function plainly(db: ReadDb, filter: AwardFilter, sort: AwardSort, direction: string): readonly number[] {
  const bytes = (id: string | undefined): Cell | undefined => (id === undefined ? undefined : uuidToBytes(id));
  const conditions: readonly (readonly [string, Cell | undefined])[] = [
    ['a.deleted = ?', 0],
    ['a.recipient_kind = ?', filter.recipientKind],
    ['a.year = ?', filter.year],
    ['a.level = ?', filter.level],
    ['a.award_type_id = ?', bytes(filter.awardTypeId)],
    ['a.unit_id = ?', bytes(filter.unitId)],
    [
      'a.rid IN (SELECT rowid FROM award_fts WHERE award_fts MATCH ?)',
      filter.text === undefined ? undefined : searchExpression(filter.text),
    ],
  ];
  const given = conditions.filter(([, value]) => value !== undefined);
  const by =
    sort === 'name'
      ? `a.recipient_kind DESC, ${directed(['a.name_key', 'a.rid'], direction)}`
      : `${directed(terms[sort], direction)}, a.recipient_kind DESC, a.name_key, a.rid`;
  return db
    .all<{ rid: number }>(
      `SELECT a.rid FROM award a LEFT JOIN unit u ON u.id = a.unit_id LEFT JOIN award_type t ON t.id = a.award_type_id
       LEFT JOIN decision d ON d.id = a.decision_id WHERE ${given.map(([sql]) => sql).join(' AND ')} ORDER BY ${by}`,
      ...given.map(([, value]) => value ?? null),
    )
    .map(({ rid }) => rid);
}

const maybe = <T extends object>(random: Prng, part: () => T): T | object => (random.chance(0.3) ? part() : {});

const randomFilter = (random: Prng): AwardFilter => ({
  ...maybe(random, () => ({ recipientKind: random.pick(['unit', 'person', 'household'] as const) })),
  ...maybe(random, () => ({ year: 2020 + random.int(5) })),
  ...maybe(random, () => ({ level: skewed(random, levels.toReversed()) })),
  ...maybe(random, () => ({ awardTypeId: typeId(skewed(random, types)) as Id<'awardType'> })),
  ...maybe(random, () => ({ unitId: unitId(skewed(random, units)) as Id<'unit'> })),
  ...maybe(random, () => ({ text: random.pick(['pa0', 'an nguyen', 'hoa', 'uoc', 'ng', '12/qd', 'khong ai']) })),
});

test('any page of any order under any filter is what a plain sort gives, also after changes', () => {
  const { register, ctx, random } = givenRandom(7, 8_000);
  const { read } = register;
  const compareSome = (times: number): void => {
    for (let time = 0; time < times; time++) {
      const filter = randomFilter(random);
      const sort = random.pick(awardSorts);
      const descending = random.chance(0.5);
      const expected = plainly(read, filter, sort, descending ? 'DESC' : 'ASC');
      const asked = JSON.stringify({ filter, sort, descending });
      expect([...wholeOrder(read, filter, sort, descending ? 'DESC' : 'ASC')], asked).toEqual(expected);
      for (const offset of [0, random.int(expected.length + 1), expected.length, 25_000]) {
        const page = pageOf(read, { filter, sort, descending, offset, limit: 50 });
        expect(page, `${asked} from ${offset}`).toEqual(expected.slice(offset, offset + 50));
      }
    }
  };
  compareSome(50);
  register.write(ctx, 'award.correct', (db) => {
    db.run('UPDATE award SET deleted = 1 WHERE rid % 7 = 0');
    db.run('UPDATE award SET decision_id = NULL WHERE rid % 11 = 0');
    db.run(`UPDATE award SET level = 'state' WHERE rid % 13 = 0`);
    db.run('UPDATE unit SET sort_order = NULL WHERE rid % 3 = 0');
    db.run('UPDATE award_type SET sort_order = 5, code = ? WHERE code IN (?, ?)', 'SAME', 'BK_TINH', 'GK_GD_CAT');
    return ok(null);
  });
  compareSome(50);
});
