import { addDays, type Day, formatDay } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { cleanCell, fold, hasHiddenMarks, hiddenMarks } from '../../base/vi-text.ts';
import {
  changedSince,
  existsOn,
  factsIn,
  hasEnded,
  type UnitBook,
  type UnitEventKind,
  type UnitFacts,
  type UnitRecord,
} from './unit-book.ts';
import { lineAbove } from './unit-tree.ts';

/** Tiers of collectives. Source: Thông tư 12/2019/TT-BCA Điều 8: cấp Cục, Công an tỉnh; đơn vị cơ sở; trực thuộc cơ sở. */
export const unitTiers = ['province', 'base', 'subordinate'] as const;
export type UnitTier = (typeof unitTiers)[number];

export interface NewUnit {
  readonly id: string;
  readonly facts: UnitFacts;
  readonly validFrom: Day | null;
}

/** What is written of a change: rows set and rows added, nothing else. */
export interface UnitPlan {
  readonly founded: readonly NewUnit[];
  readonly set: readonly { readonly id: string; readonly facts: UnitFacts; readonly validTo: Day | null }[];
  readonly periods: readonly {
    readonly unitId: string;
    readonly validFrom: Day | null;
    readonly validTo: Day;
    readonly facts: UnitFacts;
  }[];
  readonly events: readonly {
    readonly unitId: string;
    readonly kind: UnitEventKind;
    readonly happenedOn: Day;
    readonly otherUnitId: string | null;
  }[];
}

export const NO_PLAN: UnitPlan = { founded: [], set: [], periods: [], events: [] };

export const joinPlans = (plans: readonly UnitPlan[]): UnitPlan => ({
  founded: plans.flatMap(({ founded }) => founded),
  set: plans.flatMap(({ set }) => set),
  periods: plans.flatMap(({ periods }) => periods),
  events: plans.flatMap(({ events }) => events),
});

/** Refuses: record.gone, unit.ended, unit.dayTooEarly. A change has to leave what was so before it at least one day. */
export function checkDay(book: UnitBook, id: string, from: Day): Result<UnitRecord> {
  const unit = book.byId.get(id);
  if (!unit) return refuse('record.gone');
  if (unit.validTo !== null) return refuse('unit.ended', { name: unit.name });
  const since = changedSince(book, unit);
  return since !== null && from <= since
    ? refuse('unit.dayTooEarly', { name: unit.name, day: formatDay(since) })
    : ok(unit);
}

/** A unit that takes something over has to be there on that day and to go on. Refuses: record.gone, unit.ended, unit.notYet. */
export function checkLiving(book: UnitBook, id: string, from: Day): Result<UnitRecord> {
  const unit = book.byId.get(id);
  if (!unit) return refuse('record.gone');
  if (unit.validTo !== null || hasEnded(unit, from)) return refuse('unit.ended', { name: unit.name });
  return existsOn(unit, from) ? ok(unit) : refuse('unit.notYet', { name: unit.name });
}

/** Nothing stands below itself, on the day or after later changes. Refuses: as checkLiving; unit.circle. */
export function checkParent(
  book: UnitBook,
  parentId: string | null,
  from: Day,
  movers: readonly string[],
): Result<null> {
  if (parentId === null) return ok(null);
  const parent = checkLiving(book, parentId, from);
  if (!parent.ok) return parent;
  const later = changedSince(book, parent.value) ?? from;
  const above = [parentId, ...lineAbove(book, parent.value, from), ...lineAbove(book, parent.value, later)];
  return above.some((id) => movers.includes(id)) ? refuse('unit.circle', { name: parent.value.name }) : ok(null);
}

const cleanOrNull = (text: string | null): string | null => (text === null ? null : cleanCell(text) || null);

/**
 * The facts as they are stored. Two living units never share a code; a code is free again when its unit has ended.
 * Refuses: unit.nameEmpty, record.hiddenMarks, unit.codeTaken.
 */
export function checkFacts(book: UnitBook, facts: UnitFacts, self: string | null, from: Day | null): Result<UnitFacts> {
  const clean: UnitFacts = {
    ...facts,
    code: cleanCell(facts.code),
    name: cleanCell(facts.name),
    shortName: cleanOrNull(facts.shortName),
    parentName: facts.parentId === null ? cleanOrNull(facts.parentName) : null,
  };
  if (clean.name === '') return refuse('unit.nameEmpty');
  const all = [clean.code, clean.name, clean.shortName ?? '', clean.parentName ?? ''].join(' ');
  if (hasHiddenMarks(all)) return refuse('record.hiddenMarks', { marks: hiddenMarks(all) });
  const twin = book.units.find(
    (unit) =>
      clean.code !== '' &&
      unit.id !== self &&
      fold(unit.code) === fold(clean.code) &&
      (unit.validTo === null || (from !== null && unit.validTo >= from)),
  );
  return twin ? refuse('unit.codeTaken', { code: twin.code, name: twin.name }) : ok(clean);
}

/** Puts what is so of a unit into the past and sets what is so from the day on. */
export const turnOver = (book: UnitBook, unit: UnitRecord, from: Day, facts: UnitFacts): UnitPlan => ({
  ...NO_PLAN,
  set: [{ id: unit.id, facts, validTo: null }],
  periods: [{ unitId: unit.id, validFrom: changedSince(book, unit), validTo: addDays(from, -1), facts: factsIn(unit) }],
});

/** The unit's last day is the one before; its facts stay as they were. */
export const endUnit = (unit: UnitRecord, from: Day): UnitPlan => ({
  ...NO_PLAN,
  set: [{ id: unit.id, facts: factsIn(unit), validTo: addDays(from, -1) }],
});

export const note = (
  unitId: string,
  kind: UnitEventKind,
  happenedOn: Day,
  otherUnitId: string | null = null,
): UnitPlan => ({
  ...NO_PLAN,
  events: [{ unitId, kind, happenedOn, otherUnitId }],
});
