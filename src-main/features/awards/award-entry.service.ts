import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { AwardRow, SaveReply } from '#shared/api/awards.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type AwardDraft, checkAwardDraft, type DraftFacts, warningsOf } from '#shared/domain/awards-entry.ts';
import { checkDecision, type DecisionValues } from '#shared/domain/decisions.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import { checkNumberKept } from '#shared/domain/register-numbers.ts';
import { factsOn, hasEnded } from '#shared/domain/units/unit-book.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { findDecision, findOrEnterDecision } from '../decisions/index.ts';
import { mayKeepAward } from '../exchange/index.ts';
import { readBook } from '../units/index.ts';
import {
  draftFields,
  findEntryType,
  findRecipient,
  insertDraft,
  listSame,
  movementExists,
  updateDraft,
} from './award-entry.repo.ts';
import { findAward } from './awards.repo.ts';

export interface SaveAward {
  readonly id: string | null;
  readonly draft: AwardDraft;
  readonly seen: AwardDraft | null;
  readonly newDecision: DecisionValues | null;
  readonly looked: boolean;
}

/** An award as its form has it. */
export const draftOf = (row: AwardRow): AwardDraft =>
  Object.fromEntries(draftFields.map((field) => [field, row[field]])) as unknown as AwardDraft;

/**
 * Enters an award, or writes what a form changed of one; where something is odd, nothing is written until the person has
 * looked at it. Refuses: record.gone, record.changedMeanwhile, award.*, decision.empty, register.readOnly.
 */
export const saveAward = (register: Register, wanted: SaveAward, ctx: Ctx): Result<SaveReply> =>
  register.write(ctx, wanted.id === null ? 'award.add' : 'award.correct', (db) => saveIn(db, wanted, ctx));

/** The same inside a write that is open already. */
export function saveIn(db: WriteDb, wanted: SaveAward, ctx: Ctx): Result<SaveReply> {
  const { id, draft, seen, looked } = wanted;
  const row = id === null ? undefined : findAward(db, id);
  if (id !== null && !row) return refuse('record.gone');
  if (row && !mayKeepAward(db, row.id)) return refuse('award.outOfScope');
  const was = row && draftOf(row);
  const changed = was && seen ? changedFields(was, seen, draft) : ok(draft);
  if (!changed.ok) return changed;
  const completed = complete(db, { ...draft, ...was, ...changed.value }, wanted.newDecision, ctx);
  if (!completed.ok) return completed;
  const { facts, enterDecision } = completed.value;
  const warnings = looked
    ? []
    : warningsOf(completed.value.draft, { ...facts, others: listSame(db, completed.value.draft, id) });
  if (warnings.length > 0) return ok({ kind: 'look', warnings });
  const checked = { ...completed.value.draft, decisionId: enterDecision(db) };
  const kept = row && moves(row, checked) ? checkNumberKept(row) : ok(null);
  if (!kept.ok) return kept;
  const awardId = row?.id ?? ctx.newId();
  if (was)
    updateDraft(
      db,
      awardId,
      checked,
      draftFields.filter((field) => checked[field] !== was[field]),
    );
  else insertDraft(db, awardId, checked);
  if (!mayKeepAward(db, awardId)) return refuse('award.outOfScope');
  const after = findAward(db, awardId);
  if (!after) throw new Error('an award just saved is gone');
  return ok({ kind: 'saved', award: after });
}

/** These would take a numbered award out of its book. */
const moves = (row: AwardRow, draft: AwardDraft): boolean =>
  row.decisionId !== draft.decisionId || row.year !== draft.year;

interface Completed {
  readonly draft: AwardDraft;
  /** Writes the decision where it is new; returns the id of whichever it is. */
  readonly enterDecision: (db: WriteDb) => string | null;
  readonly facts: Omit<DraftFacts, 'others'>;
}

/** The draft as it will be stored, with what the register knows of its parts. */
function complete(db: ReadDb, draft: AwardDraft, newDecision: DecisionValues | null, ctx: Ctx): Result<Completed> {
  const type = findEntryType(db, draft.awardTypeId);
  if (!type) return refuse('award.typeUnknown');
  const checked = checkAwardDraft(draft, { type, today: ctx.today });
  if (!checked.ok) return checked;
  const { personId, movementId } = checked.value;
  const recipient = personId === null ? null : findRecipient(db, personId);
  if (recipient === undefined) return refuse('award.personUnknown');
  if (movementId !== null && !movementExists(db, movementId)) return refuse('award.movementUnknown');
  const decided = decide(db, checked.value, newDecision, ctx);
  if (!decided.ok) return decided;
  const { enter, level, decidedOn } = decided.value;
  const unit = unitOn(db, draft.unitId, decidedOn || ctx.today);
  if (!unit) return refuse('award.unitUnknown');
  const unitName = checked.value.unitName || unit.name;
  return ok({
    draft: { ...checked.value, personId: recipient, level, unitName },
    enterDecision: enter,
    facts: { type, decidedOn, today: ctx.today, unitEnded: unit.ended },
  });
}

interface Decided {
  readonly enter: Completed['enterDecision'];
  readonly level: AwardDraft['level'];
  readonly decidedOn: string;
}

/** The authority that decided makes the level; without a decision it is as entered. Source: decisions D10. */
function decide(db: ReadDb, draft: AwardDraft, newDecision: DecisionValues | null, ctx: Ctx): Result<Decided> {
  if (newDecision) {
    const checked = checkDecision(newDecision, ctx.today);
    if (!checked.ok) return checked;
    const { level, decidedOn } = checked.value;
    return ok({ level, decidedOn, enter: (writing) => findOrEnterDecision(writing, checked.value, ctx) });
  }
  if (draft.decisionId === null) return ok({ level: draft.level, decidedOn: '', enter: () => null });
  const decision = findDecision(db, draft.decisionId);
  if (!decision) return refuse('award.decisionUnknown');
  const { id, level, decidedOn } = decision;
  return ok({ level, decidedOn, enter: () => id });
}

/** A unit's name on a day; one that had ended by then can still be named, for papers of its time. */
function unitOn(db: ReadDb, id: string, day: string): { readonly name: string; readonly ended: boolean } | undefined {
  const book = readBook(db);
  const unit = book.byId.get(id);
  return unit && { name: factsOn(book, unit, day).name, ended: hasEnded(unit, day) };
}
