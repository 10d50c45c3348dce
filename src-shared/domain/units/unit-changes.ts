import type { Day } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { existsOn, factsIn, type UnitBook, type UnitFacts, type UnitRecord } from './unit-book.ts';
import {
  checkDay,
  checkFacts,
  checkLiving,
  checkParent,
  endUnit,
  joinPlans,
  NO_PLAN,
  note,
  turnOver,
  type UnitPlan,
} from './unit-plan.ts';

/** Refuses: unit.nameEmpty, record.hiddenMarks, unit.codeTaken, record.gone, unit.ended, unit.notYet. */
export function planFound(
  book: UnitBook,
  id: string,
  facts: UnitFacts,
  from: Day | null,
  today: Day,
): Result<UnitPlan> {
  const checked = checkFacts(book, facts, null, from);
  if (!checked.ok) return checked;
  const parent = checkParent(book, facts.parentId, from ?? today, []);
  if (!parent.ok) return parent;
  const founded: UnitPlan = { ...NO_PLAN, founded: [{ id, facts: checked.value, validFrom: from }] };
  return ok(from === null ? founded : joinPlans([founded, note(id, 'founded', from)]));
}

/**
 * A new name, code or tier, another superior, or several at once, from a day on; a day to come is kept until then.
 * Refuses: record.gone, unit.ended, unit.dayTooEarly, unit.notYet, unit.circle, unit.nameEmpty, record.hiddenMarks, unit.codeTaken, unit.nothingChanged.
 */
export function planChange(book: UnitBook, id: string, from: Day, changes: Partial<UnitFacts>): Result<UnitPlan> {
  const unit = checkDay(book, id, from);
  if (!unit.ok) return unit;
  const before = factsIn(unit.value);
  const checked = checkFacts(book, { ...before, ...changes }, id, from);
  if (!checked.ok) return checked;
  const after = checked.value;
  const parent = checkParent(book, after.parentId, from, [id]);
  if (!parent.ok) return parent;
  const differs = (...names: (keyof UnitFacts)[]): boolean => names.some((name) => after[name] !== before[name]);
  const renamed = differs('name', 'code', 'shortName', 'tier');
  // Beside a unit of the register the written name says nothing.
  const moved = differs('parentId') || (after.parentId === null && differs('parentName'));
  if (!renamed && !moved) return refuse('unit.nothingChanged', { name: before.name });
  return ok(
    joinPlans([
      turnOver(book, unit.value, from, after),
      renamed ? note(id, 'renamed', from) : NO_PLAN,
      moved ? note(id, 'moved', from, after.parentId) : NO_PLAN,
    ]),
  );
}

/** A unit that takes over: one that is there, or one that is founded by it. */
export type Heir = { readonly id: string; readonly facts?: UnitFacts };

/**
 * Units that become one: each ends the day before; what stood below them stands below the one.
 * Refuses: unit.needsTwo, unit.intoItself, and as the other plans.
 * Source: Hải Dương joined Hải Phòng on 01/07/2025.
 */
export function planMerge(book: UnitBook, sources: readonly string[], heir: Heir, from: Day): Result<UnitPlan> {
  if (sources.length < (heir.facts ? 2 : 1)) return refuse('unit.needsTwo');
  if (sources.includes(heir.id)) return refuse('unit.intoItself', { name: book.byId.get(heir.id)?.name ?? '' });
  const taking = planHeir(book, heir, from, sources);
  if (!taking.ok) return taking;
  const plans: UnitPlan[] = [taking.value];
  for (const id of new Set(sources)) {
    const unit = checkDay(book, id, from);
    if (!unit.ok) return unit;
    const below = planBelow(book, unit.value, heir.id, from, sources);
    if (!below.ok) return below;
    plans.push(endUnit(unit.value, from), note(id, 'merged', from, heir.id), below.value);
  }
  return ok(joinPlans(plans));
}

/**
 * A unit out of which others come. It ends by it, or goes on beside them.
 * Refuses: unit.needsTwo, unit.intoItself, unit.hasChildren, and as the other plans.
 */
export function planSplit(
  book: UnitBook,
  id: string,
  parts: readonly Heir[],
  from: Day,
  ending: { readonly ends: boolean; readonly childrenTo: string | null },
): Result<UnitPlan> {
  if (parts.length < (ending.ends ? 2 : 1)) return refuse('unit.needsTwo');
  const unit = checkDay(book, id, from);
  if (!unit.ok) return unit;
  if (parts.some((part) => part.id === id)) return refuse('unit.intoItself', { name: unit.value.name });
  const plans: UnitPlan[] = [];
  for (const part of parts) {
    const taking = planHeir(book, part, from, ending.ends ? [id] : []);
    if (!taking.ok) return taking;
    plans.push(taking.value, note(id, 'split', from, part.id));
  }
  if (!ending.ends) return ok(joinPlans(plans));
  const fresh = parts.some((part) => part.facts && part.id === ending.childrenTo);
  const end = planEnd(book, unit.value, from, ending.childrenTo, fresh);
  return end.ok ? ok(joinPlans([...plans, end.value])) : end;
}

/**
 * A unit ends, with or without others that take its work over; whoever stood below it needs a place.
 * Refuses: unit.hasChildren, unit.intoItself, and as the other plans. Source: district police ended on 28/02/2025.
 */
export function planDissolve(
  book: UnitBook,
  id: string,
  successors: readonly string[],
  from: Day,
  childrenTo: string | null,
): Result<UnitPlan> {
  const unit = checkDay(book, id, from);
  if (!unit.ok) return unit;
  if (successors.includes(id)) return refuse('unit.intoItself', { name: unit.value.name });
  for (const successor of successors) {
    const living = checkLiving(book, successor, from);
    if (!living.ok) return living;
  }
  const end = planEnd(book, unit.value, from, childrenTo, false);
  if (!end.ok) return end;
  const heirs = successors.length === 0 ? [null] : [...new Set(successors)];
  return ok(joinPlans([end.value, ...heirs.map((heir) => note(id, 'dissolved', from, heir))]));
}

function planHeir(book: UnitBook, heir: Heir, from: Day, ending: readonly string[]): Result<UnitPlan> {
  if (!heir.facts) {
    const living = checkParent(book, heir.id, from, ending);
    return living.ok ? ok(NO_PLAN) : living;
  }
  const parent = checkParent(book, heir.facts.parentId, from, ending);
  return parent.ok ? planFound(book, heir.id, heir.facts, from, from) : parent;
}

function planEnd(
  book: UnitBook,
  unit: UnitRecord,
  from: Day,
  childrenTo: string | null,
  fresh: boolean,
): Result<UnitPlan> {
  const living = livingBelow(book, unit.id, from);
  if (living.length > 0 && childrenTo === null)
    return refuse('unit.hasChildren', { name: unit.name, count: living.length });
  if (childrenTo === null || living.length === 0) return ok(endUnit(unit, from));
  const parent = fresh ? ok(null) : checkParent(book, childrenTo, from, [unit.id, ...living.map(({ id }) => id)]);
  if (!parent.ok) return parent;
  const below = planBelow(book, unit, childrenTo, from, []);
  return below.ok ? ok(joinPlans([endUnit(unit, from), below.value])) : below;
}

const livingBelow = (book: UnitBook, id: string, from: Day): readonly UnitRecord[] =>
  book.units.filter((unit) => unit.parentId === id && unit.validTo === null && existsOn(unit, from));

/** What stands below an ending unit moves; those that end with it stay where they were. */
function planBelow(
  book: UnitBook,
  unit: UnitRecord,
  to: string,
  from: Day,
  ending: readonly string[],
): Result<UnitPlan> {
  const plans: UnitPlan[] = [];
  for (const child of livingBelow(book, unit.id, from)) {
    if (ending.includes(child.id)) continue;
    const movable = checkDay(book, child.id, from);
    if (!movable.ok) return movable;
    const facts = { ...factsIn(child), parentId: to, parentName: null };
    plans.push(turnOver(book, child, from, facts), note(child.id, 'moved', from, to));
  }
  return ok(joinPlans(plans));
}
