import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import { isUuid, uuidToBytes } from '#shared/base/ids.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { nfc } from '#shared/base/vi-text.ts';
import { type CorrectableField, checkCorrection, suits } from '#shared/domain/awards.ts';
import type { Level } from '#shared/domain/levels.ts';
import { checkNumberKept } from '#shared/domain/register-numbers.ts';
import { awardKeys } from '#shared/domain/search-keys.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { mayChangePerson, mayKeepAward } from '../exchange/index.ts';
import * as edits from './award-edits.repo.ts';
import { findAward } from './awards.repo.ts';

export interface CorrectAward {
  readonly id: string;
  readonly field: CorrectableField;
  readonly value: string;
  /** the value the person looked at */
  readonly seen: string;
}

/**
 * Corrects one cell, unless it says something else by now than what the person saw.
 * Refuses: record.gone, record.changedMeanwhile, award.*, register.readOnly.
 */
export const correctAward = (register: Register, wanted: CorrectAward, ctx: Ctx): Result<AwardRow> =>
  register.write(ctx, 'award.correct', (db) => correctIn(db, wanted, ctx));

/** The same inside a write that is open already. */
export function correctIn(db: WriteDb, wanted: CorrectAward, ctx: Ctx): Result<AwardRow> {
  const row = findAward(db, wanted.id);
  if (!row) return refuse('record.gone');
  const checked = checkCell(db, row, wanted, ctx);
  if (!checked.ok) return checked;
  if (checked.value === row[wanted.field]) return ok(row);
  const written = writeCell(db, row, wanted.field, checked.value, ctx);
  return written.ok ? keptAfter(db, row.id) : written;
}

/**
 * Number and day of one award's decision together: one after the other they would leave behind a decision of the new
 * number and the old day, which nobody made.
 */
export function correctDecisionIn(
  db: WriteDb,
  wanted: { readonly number: CorrectAward; readonly day: CorrectAward },
  ctx: Ctx,
): Result<AwardRow> {
  const row = findAward(db, wanted.number.id);
  if (!row) return refuse('record.gone');
  const number = checkCell(db, row, wanted.number, ctx);
  if (!number.ok) return number;
  const day = checkCell(db, row, wanted.day, ctx);
  if (!day.ok) return day;
  if (number.value === row.decisionNumber && day.value === row.decidedOn) return ok(row);
  moveToDecision(db, row, { number: number.value, decidedOn: day.value }, ctx);
  return keptAfter(db, row.id);
}

/** Whether a cell may say that, and the value as it will be stored. */
function checkCell(db: ReadDb, row: AwardRow, { field, value, seen }: CorrectAward, ctx: Ctx): Result<string> {
  if (!mayCorrect(db, row, field)) return refuse('award.outOfScope');
  const free = movesDecision(field) ? checkNumberKept(row) : ok(null);
  if (!free.ok) return free;
  if (nfc(row[field]) !== nfc(seen)) return refuse('record.changedMeanwhile');
  const { recipientKind, decidedOn } = row;
  return checkCorrection({ field, value, recipientKind, decidedOn, today: ctx.today });
}

function keptAfter(db: WriteDb, id: string): Result<AwardRow> {
  if (!mayKeepAward(db, id)) return refuse('award.outOfScope');
  const after = findAward(db, id);
  if (!after) throw new Error('a corrected award is gone');
  return ok(after);
}

/** A name or a birth is the person's own, who may have moved out of this station's units since. */
const mayCorrect = (db: ReadDb, { id, personId }: AwardRow, field: CorrectableField): boolean =>
  mayKeepAward(db, id) &&
  (personId === null || !isOfPerson(field) || mayChangePerson(db, personId, { column: 'full_name', value: null }));

const isOfPerson = (field: CorrectableField): boolean => field === 'recipientName' || field === 'birth';

/** These put the award into another decision. */
const movesDecision = (field: CorrectableField): boolean => field === 'decisionNumber' || field === 'decidedOn';

const emptyAsNull = (value: string): Cell => (value === '' ? null : value);

function writeCell(db: WriteDb, row: AwardRow, field: CorrectableField, value: string, ctx: Ctx): Result<null> {
  switch (field) {
    case 'recipientName':
      return ok(rename(db, row, value));
    case 'birth':
      if (row.personId) edits.setBirth(db, row.personId, value);
      return ok(null);
    case 'unitId':
      return moveToUnit(db, row, value);
    case 'awardTypeId':
      return changeType(db, row, value, ctx);
    case 'decisionNumber':
      return ok(moveToDecision(db, row, { number: value, decidedOn: row.decidedOn }, ctx));
    case 'decidedOn':
      return ok(moveToDecision(db, row, { number: row.decisionNumber, decidedOn: value }, ctx));
    default:
      edits.setAward(db, row.id, { [field]: emptyAsNull(value) });
      return ok(null);
  }
}

/** A person's name is theirs on every award; a collective's is what it was called on the day of this one. */
function rename(db: WriteDb, row: AwardRow, name: string): null {
  if (row.personId) edits.renamePerson(db, row.personId, name);
  else if (row.recipientKind === 'unit' && row.teamName === '') edits.setAward(db, row.id, { unit_name: name });
  else edits.setAward(db, row.id, { team_name: name, text_key: awardKeys({ teamName: name }).textKey });
  return null;
}

function moveToUnit(db: WriteDb, row: AwardRow, unitId: string): Result<null> {
  const name = isUuid(unitId) ? edits.findUnitName(db, unitId, row.decidedOn || yearEnd(row.year)) : undefined;
  if (name === undefined) return refuse('award.unitUnknown');
  edits.setAward(db, row.id, { unit_id: uuidToBytes(unitId), unit_name: name });
  return ok(null);
}

/** Another award has its own level, unless the decision names the authority that made it. Source: decisions D10. */
function changeType(db: WriteDb, row: AwardRow, typeId: string, ctx: Ctx): Result<null> {
  const type = isUuid(typeId) ? edits.findAwardType(db, typeId) : undefined;
  if (!type) return refuse('award.typeUnknown');
  if (!suits(type.recipient, row.recipientKind)) return refuse('award.typeUnfit', { award: type.name });
  edits.setAward(db, row.id, { award_type_id: uuidToBytes(typeId) });
  const decision = edits.findDecisionOf(db, row.id);
  if (decision?.authority || type.level === row.level) return ok(null);
  const free = checkNumberKept(row);
  if (!free.ok) return free;
  edits.setAward(db, row.id, { level: type.level });
  if (!decision) return ok(null);
  const { decisionNumber: number, decidedOn } = row;
  const alike = edits.findDecision(db, number, decidedOn, type.level);
  attachDecision(db, row, alike ?? makeDecision(db, { number, decidedOn }, type.level, ctx));
  return ok(null);
}

interface Decided {
  readonly number: string;
  readonly decidedOn: string;
}

/**
 * Moves this award alone to the decision of a number and day, which is made when nobody has it. Where it is known, its
 * authority decides the level. Source: decisions D10.
 */
function moveToDecision(db: WriteDb, row: AwardRow, { number, decidedOn }: Decided, ctx: Ctx): null {
  const { level } = row;
  if (number === '' && decidedOn === '') {
    edits.setAward(db, row.id, { decision_id: null });
    return null;
  }
  // Decisions without a number have nothing in common but their day.
  const known =
    number === ''
      ? undefined
      : (edits.findDecision(db, number, decidedOn, level) ?? edits.findDecision(db, number, decidedOn));
  attachDecision(db, row, known ?? makeDecision(db, { number, decidedOn }, level, ctx));
  return null;
}

function makeDecision(db: WriteDb, decided: Decided, level: Level, ctx: Ctx): { id: string; level: Level } {
  const decision = { id: ctx.newId(), level };
  edits.insertDecision(db, { ...decided, ...decision });
  return decision;
}

const attachDecision = (db: WriteDb, row: AwardRow, { id, level }: { id: string; level: Level }): void =>
  edits.setAward(db, row.id, { decision_id: uuidToBytes(id), level });
