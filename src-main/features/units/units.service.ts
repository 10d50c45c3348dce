import type { Parsed, Reply } from '#shared/api/index.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { UnitBook, UnitFacts } from '#shared/domain/units/unit-book.ts';
import {
  type Heir,
  planChange,
  planDissolve,
  planFound,
  planMerge,
  planSplit,
} from '#shared/domain/units/unit-changes.ts';
import { checkFacts, checkParent, type UnitPlan } from '#shared/domain/units/unit-plan.ts';
import { treeOn } from '#shared/domain/units/unit-tree.ts';
import { planUndo } from '#shared/domain/units/unit-undo.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { isHeadquarters } from '../stations/index.ts';
import { readBook } from './unit-book.repo.ts';
import * as repo from './unit-writes.repo.ts';

type Given = Parsed<'units.add'>['facts'];
type Why = { readonly basis: string; readonly note: string };

/** A new place in the order is given by `reorder` alone. */
export const factsOf = (given: Given, sortOrder: number | null = null): UnitFacts => ({ ...given, sortOrder });

/** What a unit rests on, as a note of its own. */
export const reasonIn = ({ basis, note }: Why): string => [basis, note].filter((text) => text !== '').join('\n');

/** One change of the tree by headquarters: planned on everything that is known, then written. */
function byPlan(
  register: Register,
  ctx: Ctx,
  action: string,
  why: Why,
  id: string,
  plan: (book: UnitBook) => Result<UnitPlan>,
): Result<{ id: string }> {
  return register.write(ctx, action, (db) => {
    if (!isHeadquarters(db)) return refuse('station.headquartersOnly');
    const planned = plan(readBook(db));
    if (!planned.ok) return planned;
    repo.writePlan(db, planned.value, { ...why, newId: ctx.newId });
    for (const { id: founded, facts } of planned.value.founded)
      repo.linkByParentName(db, { id: founded, name: facts.name });
    return ok({ id });
  });
}

export function addUnit(
  register: Register,
  { facts, from, ...why }: Parsed<'units.add'>,
  ctx: Ctx,
): Reply<'units.add'> {
  const id = ctx.newId();
  return register.write(ctx, 'unit.add', (db) => {
    if (!isHeadquarters(db)) return refuse('station.headquartersOnly');
    const planned = planFound(readBook(db), id, factsOf(facts), from, ctx.today);
    if (!planned.ok) return planned;
    repo.writePlan(db, planned.value, { ...why, newId: ctx.newId });
    // Without a day there is no event to say why.
    const note = from === null ? reasonIn(why) : why.note;
    if (note !== '') repo.setUnit(db, id, 'note', note);
    return ok({ id, linked: repo.linkByParentName(db, { id, name: facts.name }) });
  });
}

export function correctUnit(
  register: Register,
  { id, facts, validFrom, note }: Parsed<'units.correct'>,
  ctx: Ctx,
): Result<{ id: string }> {
  return register.write(ctx, 'unit.correct', (db) => {
    if (!isHeadquarters(db)) return refuse('station.headquartersOnly');
    const book = readBook(db);
    const unit = book.byId.get(id);
    if (!unit) return refuse('record.gone');
    const [oldest] = book.periodsOf(id);
    const before = oldest?.validTo ?? unit.validTo;
    if (validFrom !== null && before && validFrom > before)
      return refuse('unit.dayTooLate', { name: unit.name, day: formatDay(before) });
    const checked = checkFacts(book, factsOf(facts, unit.sortOrder), id, validFrom ?? null);
    if (!checked.ok) return checked;
    if (checked.value.parentId !== unit.parentId) {
      const parent = checkParent(book, checked.value.parentId, ctx.today, [id]);
      if (!parent.ok) return parent;
    }
    repo.setFacts(db, id, checked.value);
    repo.setUnit(db, id, 'valid_from', validFrom);
    repo.setUnit(db, id, 'note', note || null);
    return ok({ id });
  });
}

export const changeUnit = (
  register: Register,
  { id, from, facts, ...why }: Parsed<'units.change'>,
  ctx: Ctx,
): Result<{ id: string }> => byPlan(register, ctx, 'unit.change', why, id, (book) => planChange(book, id, from, facts));

type GivenHeir = Parsed<'units.merge'>['into'];
const heirOf = (heir: GivenHeir, ctx: Ctx): Heir =>
  'id' in heir ? { id: heir.id } : { id: ctx.newId(), facts: factsOf(heir.facts) };

export function mergeUnits(
  register: Register,
  { sources, into, from, ...why }: Parsed<'units.merge'>,
  ctx: Ctx,
): Result<{ id: string }> {
  const heir = heirOf(into, ctx);
  return byPlan(register, ctx, 'unit.merge', why, heir.id, (book) => planMerge(book, sources, heir, from));
}

export function splitUnit(
  register: Register,
  { id, parts, from, ends, childrenTo, ...why }: Parsed<'units.split'>,
  ctx: Ctx,
): Result<{ id: string }> {
  const heirs = parts.map((part) => heirOf(part, ctx));
  const to = typeof childrenTo === 'number' ? (heirs[childrenTo]?.id ?? null) : childrenTo;
  return byPlan(register, ctx, 'unit.split', why, id, (book) =>
    planSplit(book, id, heirs, from, { ends, childrenTo: to }),
  );
}

export const dissolveUnit = (
  register: Register,
  { id, successors, from, childrenTo, ...why }: Parsed<'units.dissolve'>,
  ctx: Ctx,
): Result<{ id: string }> =>
  byPlan(register, ctx, 'unit.dissolve', why, id, (book) => planDissolve(book, id, successors, from, childrenTo));

export function undoChange(register: Register, eventId: string, ctx: Ctx): Result<{ id: string }> {
  return register.write(ctx, 'unit.undo', (db) => {
    if (!isHeadquarters(db)) return refuse('station.headquartersOnly');
    const planned = planUndo(readBook(db), eventId, (id) => repo.isUsed(db, id));
    if (!planned.ok) return planned;
    const { events, periods, set, withdrawn } = planned.value;
    for (const id of events) repo.withdraw(db, 'unit_event', id);
    for (const id of periods) repo.withdraw(db, 'unit_period', id);
    for (const { id, facts, validTo } of set) {
      repo.setFacts(db, id, facts);
      repo.setUnit(db, id, 'valid_to', validTo);
    }
    for (const id of withdrawn) repo.setUnit(db, id, 'deleted', 1);
    return ok({ id: eventId });
  });
}

/** Numbers the whole tree as it stands, with the unit one place further among its siblings; only what differs is written. */
export function reorderUnit(register: Register, id: string, by: -1 | 1, ctx: Ctx): Result<{ id: string }> {
  return register.write(ctx, 'unit.reorder', (db) => {
    if (!isHeadquarters(db)) return refuse('station.headquartersOnly');
    const book = readBook(db);
    const tree = treeOn(book, ctx.today, true);
    const at = tree.find(({ unit }) => unit.id === id);
    if (!at) return refuse('record.gone');
    const siblings = tree.filter(({ above }) => above === at.above).map(({ unit }) => unit.id);
    const place = siblings.indexOf(id);
    const other = siblings[place + by];
    if (other === undefined) return ok({ id });
    siblings[place + by] = id;
    siblings[place] = other;
    let next = 0;
    const number = (ids: readonly string[]): void => {
      for (const unitId of ids) {
        next += 1;
        if (book.byId.get(unitId)?.sortOrder !== next) repo.setUnit(db, unitId, 'sort_order', next);
        const below = tree.filter(({ above }) => above === unitId).map(({ unit }) => unit.id);
        number(unitId === at.above ? siblings : below);
      }
    };
    const top = tree.filter(({ above }) => above === null).map(({ unit }) => unit.id);
    number(at.above === null ? siblings : top);
    return ok({ id });
  });
}
