import type { WriteDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { factsIn, type UnitBook } from '#shared/domain/units/unit-book.ts';
import { planMerge } from '#shared/domain/units/unit-changes.ts';
import { checkFacts, checkParent } from '#shared/domain/units/unit-plan.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { isHeadquarters } from '../stations/index.ts';
import { readBook } from './unit-book.repo.ts';
import * as repo from './unit-writes.repo.ts';
import { factsOf, reasonIn } from './units.service.ts';

export function proposeUnit(
  register: Register,
  { facts, ...why }: Parsed<'units.propose'>,
  ctx: Ctx,
): Result<{ id: string }> {
  const id = ctx.newId();
  return register.write(ctx, 'unit.propose', (db) => {
    const book = readBook(db);
    const checked = checkFacts(book, factsOf(facts), null, null);
    if (!checked.ok) return checked;
    const parent = checkParent(book, checked.value.parentId, ctx.today, []);
    if (!parent.ok) return parent;
    repo.insertUnit(db, { id, facts: checked.value, validFrom: null }, { status: 'proposed', note: reasonIn(why) });
    return ok({ id });
  });
}

export function settleProposal(
  register: Register,
  { id, answer }: Parsed<'units.settle'>,
  ctx: Ctx,
): Result<{ id: string }> {
  return register.write(ctx, 'unit.settle', (db) => {
    if (!isHeadquarters(db)) return refuse('station.headquartersOnly');
    const book = readBook(db);
    const unit = book.byId.get(id);
    if (!unit) return refuse('record.gone');
    if (unit.status !== 'proposed') return refuse('unit.notProposed', { name: unit.name });
    return answer.kind === 'accept'
      ? accept(db, book, id)
      : answer.kind === 'decline'
        ? decline(db, id, unit.name)
        : sameAs(db, book, id, answer.as, ctx);
  });
}

function accept(db: WriteDb, book: UnitBook, id: string): Result<{ id: string }> {
  const unit = book.byId.get(id);
  if (!unit) return refuse('record.gone');
  const checked = checkFacts(book, factsIn(unit), id, null);
  if (!checked.ok) return checked;
  repo.setUnit(db, id, 'status', 'active');
  repo.linkByParentName(db, { id, name: unit.name });
  return ok({ id });
}

function decline(db: WriteDb, id: string, name: string): Result<{ id: string }> {
  if (repo.isUsed(db, id)) return refuse('unit.inUse', { name });
  repo.setUnit(db, id, 'deleted', 1);
  return ok({ id });
}

/** Nothing names it yet: it goes; else it is merged today, so that its awards are found behind the known one. */
function sameAs(db: WriteDb, book: UnitBook, id: string, as: string, ctx: Ctx): Result<{ id: string }> {
  const plan = planMerge(book, [id], { id: as }, ctx.today);
  if (!plan.ok) return plan;
  if (!repo.isUsed(db, id)) repo.setUnit(db, id, 'deleted', 1);
  else {
    repo.writePlan(db, plan.value, { basis: '', note: '', newId: ctx.newId });
    repo.setUnit(db, id, 'status', 'active');
  }
  return ok({ id: as });
}
