import type { ReadDb } from '#db/handles.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import type { FigureFacts } from '#shared/domain/statistics/figures.ts';
import { type PostWords, postWordsOf } from '#shared/domain/statistics/standing.ts';
import { clusterGroupsOn, unitGroupsOn } from '#shared/domain/statistics/unit-groups.ts';
import type { UnitBook } from '#shared/domain/units/unit-book.ts';
import { rememberedValue } from '../../platform/register/remembered-order.ts';
import { listMembers } from '../clusters/index.ts';
import { listRules } from '../rules/index.ts';
import { readBook } from '../units/index.ts';
import { listNumbered } from './catalogues.repo.ts';
import type { HeldFigures } from './held-figures.ts';

/** Asks once for each year. */
function perYear<T>(make: (year: number) => T): (year: number) => T {
  const made = new Map<number, T>();
  return (year) => {
    const known = made.get(year);
    if (known !== undefined) return known;
    const value = make(year);
    made.set(year, value);
    return value;
  };
}

/** The units, read once until the register changes. */
export const bookOf = (db: ReadDb): UnitBook => rememberedValue(db, 'statistics book', () => readBook(db));

/**
 * What the figures' numbers mean now. Units and clusters count as they stood at the end of each year, so that a year's table
 * stays when units are moved or merged afterwards.
 * @param under the unit whose parts are counted; undefined: those at the top
 */
export function figureFacts(
  db: ReadDb,
  { roots, sexOf }: Pick<HeldFigures, 'roots' | 'sexOf'>,
  under: string | undefined,
): FigureFacts {
  const { types, units, movements } = rememberedValue(db, 'statistics numbered', () => listNumbered(db));
  const book = bookOf(db);
  const rules = listRules(db);
  // Thousands of units in dozens of years: asked for once, until the register changes.
  const unitGroups = rememberedValue(db, `statistics units ${under}`, () =>
    perYear((year) => unitGroupsOn(book, under, yearEnd(year))),
  );
  const clusterGroups = rememberedValue(db, 'statistics clusters', () =>
    perYear((year) => clusterGroupsOn(book, listMembers(db, year), yearEnd(year))),
  );
  const words = perYear((year): { readonly of: PostWords | undefined } => ({ of: postWordsOf(rules, year) }));
  return {
    typeOf: (type) => types.get(type),
    unitOf: (unit) => units.get(unit),
    movementOf: (movement) => movements.get(movement),
    roots,
    sexOf,
    // A unit in the trash stands in no tree, and for itself.
    unitGroup: (unitId, year) =>
      unitGroups(year).get(unitId) ??
      (!book.byId.has(unitId) && (under === undefined || under === unitId) ? unitId : undefined),
    clusterGroup: (unitId, year) => clusterGroups(year).get(unitId),
    postWords: (year) => words(year).of,
  };
}
