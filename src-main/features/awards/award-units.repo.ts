import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { unitGroupsOn } from '#shared/domain/statistics/unit-groups.ts';
import type { UnitBook } from '#shared/domain/units/unit-book.ts';
import { predecessorsOf } from '#shared/domain/units/unit-lineage.ts';
import { subtreeOn } from '#shared/domain/units/unit-tree.ts';
import { readBook } from '../units/index.ts';
import { type Condition, meansSeveralUnits } from './award-filter.ts';
import { listYears } from './award-years.repo.ts';

const hex = (id: string): string => Buffer.from(uuidToBytes(id)).toString('hex');
const inUnits = 'a.unit_id IN (SELECT unhex(value) FROM json_each(?))';

/** The years that a filter can have awards of. */
export function yearsMeant(
  db: ReadDb,
  { year, yearFrom = 0, yearTo = Number.POSITIVE_INFINITY }: AwardFilter,
): readonly number[] {
  const years = year === undefined ? listYears(db) : [year];
  return years.filter((one) => yearFrom <= one && one <= yearTo);
}

/** The units that are counted with one as statistics count them: in the years in which it stands below another, or at the top. */
function countedUnder(book: UnitBook, unitId: string, above: string, year: number): readonly string[] {
  const under = above === 'top' ? undefined : above;
  const groups = unitGroupsOn(book, under, yearEnd(year));
  const found = book.units.flatMap(({ id }) => (groups.get(id) === unitId ? [id] : []));
  return !book.byId.has(unitId) && (under === undefined || under === unitId) ? [unitId] : found;
}

/**
 * The units that a filter's unit stands for, with everything below it as it was at the end of each award's year; so a
 * year's figures stay when units are moved or merged afterwards. Undefined where it stands for itself.
 */
export function unitsMeant(db: ReadDb, filter: AwardFilter): Condition | undefined {
  const { unitId, unitScope, withPredecessors } = filter;
  if (!meansSeveralUnits(filter) || unitId === undefined) return undefined;
  const book = readBook(db);
  const roots = withPredecessors ? [unitId, ...predecessorsOf(book, unitId).map((kin) => kin.unitId)] : [unitId];
  if (unitScope !== 'below') return { sql: inUnits, params: [JSON.stringify(roots.map(hex))] };
  const { unitUnder } = filter;
  const inYear = (year: number): Iterable<string> =>
    unitUnder ? countedUnder(book, unitId, unitUnder, year) : subtreeOn(book, roots, yearEnd(year));
  const byYear = yearsMeant(db, filter).map((year) => ({ year, units: [...inYear(year)].map(hex).sort() }));
  const all = [...new Set(byYear.flatMap(({ units }) => units))];
  const within: Condition = { sql: inUnits, params: [JSON.stringify(all)] };
  if (byYear.every(({ units }) => units.length === all.length)) return within;
  const pairs = byYear.flatMap(({ year, units }) => units.map((unit) => [unit, year]));
  return {
    // The first term is what the index is walked by.
    sql: `${inUnits} AND (a.unit_id, a.year) IN (SELECT unhex(value ->> 0), value ->> 1 FROM json_each(?))`,
    params: [...within.params, JSON.stringify(pairs)],
  };
}
