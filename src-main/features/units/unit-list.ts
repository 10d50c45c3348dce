import type { ReadDb } from '#db/handles.ts';
import type { UnitPlace, UnitRow } from '#shared/api/units.ts';
import { type Day, yearOf } from '#shared/base/local-date.ts';
import { hasEnded, parentNameOn, type UnitBook } from '#shared/domain/units/unit-book.ts';
import { type Placed, treeOn } from '#shared/domain/units/unit-tree.ts';
import { readBook } from './unit-book.repo.ts';
import { clustersUpTo, countAwards, countPeople } from './unit-counts.repo.ts';

/** The units of a day in the order of their tree. */
export const listUnits = (db: ReadDb, on: Day, ended: boolean): readonly UnitPlace[] =>
  placesOf(db, readBook(db), on, ended);

/** The same, with what they were awarded by the end of that year. */
export const listCounted = (db: ReadDb, on: Day, ended: boolean): readonly UnitRow[] =>
  rowsOf(db, readBook(db), on, ended);

/** Counted in a few passes over whole indexes, instead of once for each unit. */
export function rowsOf(db: ReadDb, book: UnitBook, on: Day, ended: boolean): readonly UnitRow[] {
  const people = countPeople(db);
  const awards = countAwards(db, yearOf(on));
  return placesOf(db, book, on, ended).map((place) => ({
    ...place,
    people: people.get(place.id)?.n ?? 0,
    collectiveAwards: awards.get(place.id)?.collective ?? 0,
    individualAwards: awards.get(place.id)?.individual ?? 0,
  }));
}

function placesOf(db: ReadDb, book: UnitBook, on: Day, ended: boolean): readonly UnitPlace[] {
  const clusters = clustersUpTo(db, yearOf(on));
  return treeOn(book, on, ended).map((placed) => {
    const cluster = clusters.get(placed.unit.id);
    return {
      ...placeOf(book, placed, on),
      cluster: cluster?.names.split(',').join(', ') ?? '',
      clusterYear: cluster?.year ?? null,
    };
  });
}

function placeOf(book: UnitBook, { unit, facts, depth, above, hasBelow }: Placed, on: Day) {
  return {
    id: unit.id,
    code: facts.code,
    name: facts.name,
    shortName: facts.shortName ?? '',
    tier: facts.tier ?? '',
    parentId: facts.parentId,
    parentName: parentNameOn(book, facts, on),
    status: hasEnded(unit, on) ? ('ended' as const) : unit.status,
    validFrom: unit.validFrom ?? '',
    validTo: unit.validTo ?? '',
    depth,
    above,
    hasBelow,
  };
}
