import type { ReadDb } from '#db/handles.ts';
import type { UnitRow } from '#shared/api/units.ts';
import { type Day, yearOf } from '#shared/base/local-date.ts';
import { hasEnded, parentNameOn, type UnitBook } from '#shared/domain/units/unit-book.ts';
import { type Placed, treeOn } from '#shared/domain/units/unit-tree.ts';
import { readBook } from './unit-book.repo.ts';
import { clustersUpTo, countAwards, countPeople } from './unit-counts.repo.ts';

/** The units of a day in the order of their tree, with what they were awarded by the end of that year. */
export const listUnits = (db: ReadDb, on: Day, ended: boolean): readonly UnitRow[] =>
  rowsOf(db, readBook(db), on, ended);

/** Counted in a few passes over whole indexes, instead of once for each unit. */
export function rowsOf(db: ReadDb, book: UnitBook, on: Day, ended: boolean): readonly UnitRow[] {
  const people = countPeople(db);
  const awards = countAwards(db, yearOf(on));
  const clusters = clustersUpTo(db, yearOf(on));
  return treeOn(book, on, ended).map((placed) => {
    const { id } = placed.unit;
    const won = awards.get(id);
    return {
      ...placeOf(book, placed, on),
      cluster: clusters.get(id)?.names.split(',').join(', ') ?? '',
      clusterYear: clusters.get(id)?.year ?? null,
      people: people.get(id)?.n ?? 0,
      collectiveAwards: won?.collective ?? 0,
      individualAwards: won?.individual ?? 0,
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
