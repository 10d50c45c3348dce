import type { Result } from '#shared/base/result.ts';
import {
  bookOf,
  type UnitBook,
  type UnitEvent,
  type UnitFacts,
  type UnitPeriod,
  type UnitRecord,
} from '#shared/domain/units/unit-book.ts';
import type { UnitPlan } from '#shared/domain/units/unit-plan.ts';
import type { UndoPlan } from '#shared/domain/units/unit-undo.ts';

export const facts = (name: string, parentId: string | null = null): UnitFacts => ({
  code: name,
  name,
  shortName: null,
  tier: null,
  parentName: null,
  parentId,
  sortOrder: null,
});

export const unit = (id: string, parentId: string | null = null, part: Partial<UnitRecord> = {}): UnitRecord => ({
  ...facts(id, parentId),
  id,
  validFrom: null,
  validTo: null,
  status: 'active',
  tx: 0,
  ...part,
});

export const book = (...units: readonly UnitRecord[]): UnitBook => bookOf(units, [], []);

/** All rows of a book, sorted, to see that nothing is left of a change. */
export const contents = ({ units, events, periodsOf }: UnitBook): unknown => ({
  units: [...units].sort((a, b) => (a.id < b.id ? -1 : 1)),
  periods: units.flatMap(({ id }) => periodsOf(id)),
  events,
});

let at = 0;
const allOf = (before: UnitBook): UnitPeriod[] => before.units.flatMap(({ id }) => [...before.periodsOf(id)]);

/** Writes a plan as the register would. Throws: where the plan was refused. */
export function apply(before: UnitBook, planned: Result<UnitPlan>): UnitBook {
  if (!planned.ok) throw new Error(planned.code);
  at += 1;
  const tx = at;
  const plan = planned.value;
  const set = new Map(plan.set.map((row) => [row.id, row]));
  const units = [
    ...before.units.map((row) => {
      const change = set.get(row.id);
      return change ? { ...row, ...change.facts, validTo: change.validTo } : row;
    }),
    ...plan.founded.map(({ id, facts: own, validFrom }) => unit(id, null, { ...own, validFrom, tx })),
  ];
  const periods = plan.periods.map((period, n) => ({
    ...period.facts,
    id: `p${tx}.${n}`,
    unitId: period.unitId,
    validFrom: period.validFrom,
    validTo: period.validTo,
    tx,
  }));
  const events: UnitEvent[] = plan.events.map((event, n) => ({
    ...event,
    id: `e${tx}.${n}`,
    basis: null,
    note: null,
    tx,
  }));
  return bookOf(units, [...allOf(before), ...periods], [...before.events, ...events]);
}

export function undo(before: UnitBook, planned: Result<UndoPlan>): UnitBook {
  if (!planned.ok) throw new Error(planned.code);
  const { events, periods, set, withdrawn } = planned.value;
  const back = new Map(set.map((row) => [row.id, row]));
  return bookOf(
    before.units
      .filter(({ id }) => !withdrawn.includes(id))
      .map((row) => {
        const change = back.get(row.id);
        return change ? { ...row, ...change.facts, validTo: change.validTo } : row;
      }),
    allOf(before).filter(({ id }) => !periods.includes(id)),
    before.events.filter(({ id }) => !events.includes(id)),
  );
}
