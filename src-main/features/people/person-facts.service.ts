import type { Cell, WriteDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { isUuid, uuidToBytes } from '#shared/base/ids.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { hasHiddenMarks, hiddenMarks } from '#shared/base/vi-text.ts';
import { type Present, planFact, presentOf } from '#shared/domain/people/facts.ts';
import { type FactKind, personStatuses } from '#shared/domain/people/person-kinds.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { updateRecord } from '../../platform/register/write-record.ts';
import { mayChangePerson } from '../exchange/index.ts';
import { findPerson, type StoredPerson, unitExists } from './people.repo.ts';
import { findFact, insertFact, listFacts } from './person-facts.repo.ts';

const columns: Readonly<Record<FactKind, string>> = { rank: 'rank', post: 'post', unit: 'unit_id', status: 'status' };

const presentOfRow = ({ rank, post, unitId, status }: StoredPerson): Present => ({ rank, post, unit: unitId, status });

/** A row always has a status; that of somebody of whom no leaving is recorded is that they serve. */
function cellOf(kind: FactKind, value: string): Cell {
  if (kind === 'status') return value === '' ? 'active' : value;
  if (value === '') return null;
  return kind === 'unit' ? uuidToBytes(value) : value;
}

function checkValue(db: WriteDb, kind: FactKind, value: string, basis: string): Result<null> {
  const marked = [value, basis].find(hasHiddenMarks);
  if (marked !== undefined) return refuse('record.hiddenMarks', { marks: hiddenMarks(marked) });
  if (kind === 'unit' && value !== '' && !(isUuid(value) && unitExists(db, value))) return refuse('person.unitUnknown');
  const known: readonly string[] = personStatuses;
  return kind === 'status' && value !== '' && !known.includes(value) ? refuse('person.statusUnknown') : ok(null);
}

/** Puts what a kind's facts come to into the person's row. Refuses: person.outOfScope. */
function setPresent(db: WriteDb, personId: string, kind: FactKind, value: string): Result<null> {
  const change = { column: columns[kind], value: cellOf(kind, value) };
  if (!mayChangePerson(db, personId, change)) return refuse('person.outOfScope');
  updateRecord(db, 'person', personId, { [change.column]: change.value });
  return ok(null);
}

/** Records what is so from a day on. Refuses: see the contract. */
export function addFact(
  register: Register,
  ranks: readonly Rank[],
  { id, kind, fact }: Parsed<'people.addFact'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, `person.${kind}`, (db) => {
    const person = findPerson(db, id);
    if (!person) return refuse('record.gone');
    const valid = checkValue(db, kind, fact.value, fact.basis);
    if (!valid.ok) return valid;
    const added = { kind, from: fact.from === '' ? null : fact.from, value: fact.value };
    const facts = listFacts(db, id);
    const input = { kind: person.kind, facts, present: presentOfRow(person), ranks, today: ctx.today } as const;
    const planned = planFact(input as Parameters<typeof planFact>[0], added);
    if (!planned.ok) return planned;
    const { base, present } = planned.value;
    if (base !== undefined) insertFact(db, { id: ctx.newId(), personId: id, kind, from: null, value: base, basis: '' });
    insertFact(db, { ...added, id: ctx.newId(), personId: id, basis: fact.basis });
    return setPresent(db, id, kind, present);
  });
}

/** Corrects a slip in a recorded fact. Refuses: see the contract. */
export function correctFact(
  register: Register,
  { factId, seen, fact }: Parsed<'people.correctFact'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, 'person.correctFact', (db) => {
    const stored = findFact(db, factId);
    if (!stored) return refuse('record.gone');
    const { kind, personId } = stored;
    if (stored.value !== seen.value || (stored.from ?? '') !== seen.from || stored.basis !== seen.basis)
      return refuse('record.changedMeanwhile');
    if (fact.value === '') return refuse('person.factEmpty');
    if (fact.from > ctx.today)
      return refuse('person.factFuture', { day: formatDay(fact.from), today: formatDay(ctx.today) });
    const valid = checkValue(db, kind, fact.value, fact.basis);
    if (!valid.ok) return valid;
    updateRecord(db, 'person_fact', factId, {
      valid_from: fact.from === '' ? null : fact.from,
      basis: fact.basis === '' ? null : fact.basis,
      ...(kind === 'unit' ? { unit_id: uuidToBytes(fact.value) } : { value: fact.value }),
    });
    return setPresent(db, personId, kind, presentOf(listFacts(db, personId), kind, ctx.today));
  });
}

/** Takes a fact back; of its kind the person is then what the others say, or nothing. */
export function withdrawFact(register: Register, { factId }: Parsed<'people.withdrawFact'>, ctx: Ctx): Result<null> {
  return register.write(ctx, 'person.withdrawFact', (db) => {
    const stored = findFact(db, factId);
    if (!stored) return refuse('record.gone');
    const { kind, personId } = stored;
    updateRecord(db, 'person_fact', factId, { deleted: 1 });
    return setPresent(db, personId, kind, presentOf(listFacts(db, personId), kind, ctx.today));
  });
}
