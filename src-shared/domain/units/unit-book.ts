import { addDays, type Day } from '../../base/local-date.ts';

/** What changes about a unit in the course of time. */
export interface UnitFacts {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly tier: string | null;
  /** as written on lists, where the unit above has no record of its own */
  readonly parentName: string | null;
  readonly parentId: string | null;
  readonly sortOrder: number | null;
}

/** A unit's own row: what is so since its last change. */
export interface UnitRecord extends UnitFacts {
  readonly id: string;
  /** the day it was founded; null: before these records */
  readonly validFrom: Day | null;
  /** its last day; null while it goes on */
  readonly validTo: Day | null;
  readonly status: 'active' | 'proposed';
  /** the change that entered it */
  readonly tx: number;
}

/** What was so of a unit until a day, that day included. */
export interface UnitPeriod extends UnitFacts {
  readonly id: string;
  readonly unitId: string;
  readonly validFrom: Day | null;
  readonly validTo: Day;
  readonly tx: number;
}

export const unitEventKinds = ['founded', 'renamed', 'moved', 'merged', 'split', 'dissolved'] as const;
export type UnitEventKind = (typeof unitEventKinds)[number];

export interface UnitEvent {
  readonly id: string;
  readonly unitId: string;
  readonly kind: UnitEventKind;
  /** the first day on which it is so */
  readonly happenedOn: Day;
  /** a unit that came of it */
  readonly otherUnitId: string | null;
  readonly basis: string | null;
  readonly note: string | null;
  readonly tx: number;
}

/** Everything that is known of the units, some hundreds of them; read whole for any question about a day. */
export interface UnitBook {
  readonly units: readonly UnitRecord[];
  readonly byId: ReadonlyMap<string, UnitRecord>;
  readonly events: readonly UnitEvent[];
  /** by last day, oldest first */
  readonly periodsOf: (unitId: string) => readonly UnitPeriod[];
}

const NONE: readonly UnitPeriod[] = [];

export function bookOf(
  units: readonly UnitRecord[],
  periods: readonly UnitPeriod[],
  events: readonly UnitEvent[],
): UnitBook {
  const byUnit = new Map<string, UnitPeriod[]>();
  for (const period of [...periods].sort((a, b) => (a.validTo < b.validTo ? -1 : 1))) {
    const there = byUnit.get(period.unitId);
    if (there) there.push(period);
    else byUnit.set(period.unitId, [period]);
  }
  return {
    units,
    byId: new Map(units.map((unit) => [unit.id, unit])),
    events,
    periodsOf: (unitId) => byUnit.get(unitId) ?? NONE,
  };
}

/** The facts alone of a row or period. */
export const factsIn = ({ code, name, shortName, tier, parentName, parentId, sortOrder }: UnitFacts): UnitFacts => ({
  code,
  name,
  shortName,
  tier,
  parentName,
  parentId,
  sortOrder,
});

/** What was so of a unit on a day: the first period that had not ended by then, else its row. An ended unit stays as it was. */
export const factsOn = (book: UnitBook, unit: UnitRecord, day: Day): UnitFacts =>
  book.periodsOf(unit.id).find(({ validTo }) => validTo >= day) ?? unit;

export const hasEnded = ({ validTo }: UnitRecord, day: Day): boolean => validTo !== null && validTo < day;

export const hasBegun = ({ validFrom }: UnitRecord, day: Day): boolean => validFrom === null || validFrom <= day;

export const existsOn = (unit: UnitRecord, day: Day): boolean => hasBegun(unit, day) && !hasEnded(unit, day);

/** What the unit above was called on the day: by its own record, else as lists wrote it. */
export function parentNameOn(book: UnitBook, facts: UnitFacts, day: Day): string {
  const parent = facts.parentId === null ? undefined : book.byId.get(facts.parentId);
  return parent ? factsOn(book, parent, day).name : (facts.parentName ?? '');
}

/** The first day of what the row says; null: since before these records. */
export function changedSince(book: UnitBook, unit: UnitRecord): Day | null {
  const last = book.periodsOf(unit.id).at(-1);
  return last ? addDays(last.validTo, 1) : unit.validFrom;
}
