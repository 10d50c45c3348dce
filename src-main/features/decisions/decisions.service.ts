import type { WriteDb } from '#db/handles.ts';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { areTwins, checkBookKept, checkDecision, type DecisionValues } from '#shared/domain/decisions.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { mayChangeRecord } from '../exchange/index.ts';
import { rowOf, twinsOf } from './decision-rows.service.ts';
import { findDecision, insertDecision, moveAll, setDecision, setLevelOfAwards } from './decisions.repo.ts';

const fields = ['number', 'decidedOn', 'level', 'authority', 'title', 'signer', 'signerTitle', 'note'] as const;

function written(db: WriteDb, id: string): Result<DecisionRow> {
  const row = rowOf(db, id);
  if (!row) throw new Error('a decision just written is gone');
  return ok(row);
}

/** The decision that says the same as these checked values, else a new one, as part of a larger change. Returns its id. */
export function findOrEnterDecision(db: WriteDb, values: DecisionValues, ctx: Ctx): string {
  const [known] = twinsOf(db, { ...values, rid: 0 });
  if (known) return known.id;
  const id = ctx.newId();
  insertDecision(db, id, values);
  return id;
}

/** Refuses: award.hiddenMarks, award.dayInvalid, award.dayFuture, decision.empty, register.readOnly. */
export function addDecision(register: Register, values: DecisionValues, ctx: Ctx): Result<DecisionRow> {
  return register.write(ctx, 'decision.add', (db) => {
    const checked = checkDecision(values, ctx.today);
    if (!checked.ok) return checked;
    const id = ctx.newId();
    insertDecision(db, id, checked.value);
    return written(db, id);
  });
}

const mayChange = (db: WriteDb, id: string): boolean =>
  mayChangeRecord(db, 'decision', uuidToBytes(id), { column: 'note', value: null });

export interface CorrectDecision {
  readonly id: string;
  readonly values: DecisionValues;
  /** what the person looked at */
  readonly seen: DecisionValues;
}

/**
 * Writes what the person changed, unless somebody else changed the same meanwhile. The authority decides the level of an
 * award, so another level is also that of the decision's awards. Source: decisions D10.
 * Refuses: record.gone, record.outOfScope, record.changedMeanwhile, decision.numbered, register.readOnly, and what `addDecision` refuses.
 */
export function correctDecision(
  register: Register,
  { id, values, seen }: CorrectDecision,
  ctx: Ctx,
): Result<DecisionRow> {
  return register.write(ctx, 'decision.correct', (db) => {
    const row = rowOf(db, id);
    if (!row) return refuse('record.gone');
    if (!mayChange(db, id)) return refuse('record.outOfScope');
    const changed = changedFields<DecisionValues>(row, seen, values);
    if (!changed.ok) return changed;
    const checked = checkDecision({ ...row, ...changed.value }, ctx.today);
    if (!checked.ok) return checked;
    const kept = checkBookKept(row, checked.value, row.numbered);
    if (!kept.ok) return kept;
    setDecision(db, id, checked.value);
    if (checked.value.level !== row.level) setLevelOfAwards(db, id, checked.value.level);
    return written(db, id);
  });
}

/**
 * Makes one decision of two that say the same: the awards and scans of `other` go to `kept`, which also takes what it
 * did not know. Numbers in the book stay, since both stand in one book.
 * Refuses: record.gone, record.outOfScope, decision.notTwins, decision.numbered, register.readOnly.
 */
export function mergeDecisions(
  register: Register,
  { kept, other }: { readonly kept: string; readonly other: string },
  ctx: Ctx,
): Result<DecisionRow> {
  return register.write(ctx, 'decision.merge', (db) => {
    const [to, from] = [findDecision(db, kept), rowOf(db, other)];
    if (!to || !from) return refuse('record.gone');
    if (!mayChange(db, kept) || !mayChange(db, other)) return refuse('record.outOfScope');
    if (kept === other || !areTwins(to, from)) return refuse('decision.notTwins');
    const filled = { ...to, ...Object.fromEntries(fields.filter((f) => to[f] === '').map((f) => [f, from[f]])) };
    const inBook = checkBookKept(from, filled, from.numbered);
    if (!inBook.ok) return inBook;
    setDecision(db, kept, filled);
    moveAll(db, other, kept);
    setLevelOfAwards(db, kept, filled.level);
    return written(db, kept);
  });
}
