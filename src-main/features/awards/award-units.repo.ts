import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { predecessorsOf } from '#shared/domain/units/unit-lineage.ts';
import { subtreeOn } from '#shared/domain/units/unit-tree.ts';
import { readBook } from '../units/index.ts';
import { type Condition, meansSeveralUnits } from './award-filter.ts';
import { listYears } from './award-years.repo.ts';

const hex = (id: string): string => Buffer.from(uuidToBytes(id)).toString('hex');
const inUnits = 'a.unit_id IN (SELECT unhex(value) FROM json_each(?))';

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
  const years = filter.year === undefined ? listYears(db) : [filter.year];
  const byYear = years.map((year) => ({ year, units: [...subtreeOn(book, roots, yearEnd(year))].map(hex).sort() }));
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
