import type { ReadDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import { checkDraft, type PersonDraft } from '#shared/domain/people/person-draft.ts';
import { type FactKind, identityFields } from '#shared/domain/people/person-kinds.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { mayChangePerson } from '../exchange/index.ts';
import { findPerson, personCells, type StoredPerson, unitExists } from './people.repo.ts';
import { listFacts } from './person-facts.repo.ts';

/** Adds a person. Refuses: see the contract. */
export function addPerson(
  register: Register,
  { draft }: Parsed<'people.add'>,
  ctx: Ctx,
): Result<{ readonly id: string }> {
  return register.write(ctx, 'person.add', (db) => {
    const checked = checkDraft(draft, ctx.today);
    if (!checked.ok) return checked;
    const { unitId } = checked.value;
    if (unitId !== '' && !unitExists(db, unitId)) return refuse('person.unitUnknown');
    const id = ctx.newId();
    insertRecord(db, 'person', id, personCells(checked.value));
    // A person without a unit is whoever's made them; one of a unit only of a station that holds that unit.
    if (unitId !== '' && !mayChangePerson(db, id, { column: 'rank', value: null })) return refuse('person.outOfScope');
    return ok({ id });
  });
}

const dated: Readonly<Record<string, FactKind>> = { rank: 'rank', post: 'post', unitId: 'unit' };

const draftOf = (person: StoredPerson): PersonDraft => {
  const { rank, post, unitId } = person;
  const identity = Object.fromEntries(identityFields.map((field) => [field, person[field]]));
  return { ...identity, rank, post, unitId } as PersonDraft;
};

/** Corrects what a form changed, without a day. Refuses: see the contract. */
export function correctPerson(
  register: Register,
  { id, seen, draft }: Parsed<'people.correct'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, 'person.correct', (db) => {
    const person = findPerson(db, id);
    if (!person) return refuse('record.gone');
    const checked = checkDraft(draft, ctx.today);
    if (!checked.ok) return checked;
    const changed = changedFields<PersonDraft>(draftOf(person), seen, checked.value);
    if (!changed.ok) return changed;
    const allowed = checkChange(db, person, changed.value);
    if (!allowed.ok) return allowed;
    updateRecord(db, 'person', id, personCells(changed.value));
    return ok(null);
  });
}

function checkChange(db: ReadDb, { id }: StoredPerson, changed: Partial<PersonDraft>): Result<null> {
  const facts = listFacts(db, id);
  const decided = Object.keys(changed).some((field) => facts.some(({ kind }) => kind === dated[field]));
  if (decided) return refuse('person.factsDecide');
  const { unitId } = changed;
  if (unitId && !unitExists(db, unitId)) return refuse('person.unitUnknown');
  const target = unitId === undefined || unitId === '' ? null : uuidToBytes(unitId);
  const place = unitId === undefined ? { column: 'full_name', value: null } : { column: 'unit_id', value: target };
  return mayChangePerson(db, id, place) ? ok(null) : refuse('person.outOfScope');
}
