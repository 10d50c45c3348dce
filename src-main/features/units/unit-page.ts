import type { ReadDb } from '#db/handles.ts';
import type { UnitEventRow, UnitLink, UnitPage, UnitPeriodRow, UnitYear } from '#shared/api/units.ts';
import type { Day } from '#shared/base/local-date.ts';
import {
  changedSince,
  factsOn,
  parentNameOn,
  type UnitBook,
  type UnitEvent,
  type UnitRecord,
} from '#shared/domain/units/unit-book.ts';
import { predecessorsOf, successorsOf } from '#shared/domain/units/unit-lineage.ts';
import { readBook } from './unit-book.repo.ts';
import { awardsByYear, findNote } from './unit-counts.repo.ts';
import { rowsOf } from './unit-list.ts';

/** One unit with its past, its kin and its awards; undefined for one that is withdrawn. */
export function findUnitPage(db: ReadDb, id: string, on: Day): UnitPage | undefined {
  const book = readBook(db);
  const unit = book.byId.get(id);
  if (!unit) return undefined;
  // A unit that begins later is shown as it will begin.
  const day = unit.validFrom !== null && unit.validFrom > on ? unit.validFrom : on;
  const rows = rowsOf(db, book, day, true);
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) return undefined;
  const link = linkOn(book, day);
  const predecessors = predecessorsOf(book, id).map(({ unitId }) => unitId);
  const own = eventsOf(book, id);
  return {
    row,
    note: findNote(db, id),
    periods: periodsOf(book, unit),
    events: own.map((event) => toRow(event, link)),
    predecessors: predecessors.flatMap((other) => link(other) ?? []),
    successors: successorsOf(book, id).flatMap(({ unitId }) => link(unitId) ?? []),
    below: rows
      .filter(({ above, status }) => above === id && status !== 'ended')
      .map(({ id: below, code, name }) => ({ id: below, code, name })),
    years: yearsOf(db, id, predecessors),
    undoable: undoableOf(own),
  };
}

/** What happened to a unit and what made it, newest first. */
const eventsOf = (book: UnitBook, id: string): readonly UnitEvent[] =>
  book.events
    .filter((event) => event.unitId === id || (event.otherUnitId === id && event.kind !== 'moved'))
    .toReversed();

/** The newest change that the unit was in; taking it back is refused where another was built upon it. */
const undoableOf = (events: readonly UnitEvent[]): string | null =>
  events.reduce<UnitEvent | null>((newest, event) => (newest && newest.tx >= event.tx ? newest : event), null)?.id ??
  null;

const linkOn =
  (book: UnitBook, day: Day) =>
  (id: string): UnitLink | null => {
    const unit = book.byId.get(id);
    if (!unit) return null;
    const { code, name } = factsOn(book, unit, day);
    return { id, code, name };
  };

function toRow(event: UnitEvent, link: (id: string) => UnitLink | null): UnitEventRow {
  const { id, kind, happenedOn, unitId, otherUnitId, basis, note } = event;
  return {
    id,
    kind,
    happenedOn,
    unit: link(unitId) ?? { id: unitId, code: '', name: '' },
    other: otherUnitId === null ? null : link(otherUnitId),
    basis: basis ?? '',
    note: note ?? '',
  };
}

function periodsOf(book: UnitBook, unit: UnitRecord): readonly UnitPeriodRow[] {
  const past = book.periodsOf(unit.id).map((period) => ({
    from: period.validFrom ?? '',
    to: period.validTo,
    code: period.code,
    name: period.name,
    tier: period.tier ?? '',
    parentName: parentNameOn(book, period, period.validTo),
  }));
  const now: UnitPeriodRow = {
    from: changedSince(book, unit) ?? '',
    to: unit.validTo ?? '',
    code: unit.code,
    name: unit.name,
    tier: unit.tier ?? '',
    parentName: parentNameOn(book, unit, unit.validTo ?? '9999-12-31'),
  };
  return [...past, now].toReversed();
}

function yearsOf(db: ReadDb, id: string, predecessors: readonly string[]): readonly UnitYear[] {
  const own = new Map(awardsByYear(db, [id]).map((year) => [year.year, year]));
  const before = new Map(awardsByYear(db, predecessors).map((year) => [year.year, year]));
  return [...new Set([...own.keys(), ...before.keys()])]
    .sort((a, b) => b - a)
    .map((year) => ({
      year,
      collective: own.get(year)?.collective ?? 0,
      individual: own.get(year)?.individual ?? 0,
      before: (before.get(year)?.collective ?? 0) + (before.get(year)?.individual ?? 0),
    }));
}
