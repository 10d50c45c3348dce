import type { Parsed } from '#shared/api/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { checkMerge, type Mergeable, takeable } from '#shared/domain/people/merging.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { updateRecord } from '../../platform/register/write-record.ts';
import { mayChangePerson } from '../exchange/index.ts';
import { findPerson, personCells, type StoredPerson } from './people.repo.ts';
import { findDistinct, insertDistinct } from './person-merging.repo.ts';

const mergeable = (person: StoredPerson): Mergeable => ({ ...person, isRoot: person.rootId === null });

/** Lets one row stand for another too; what it takes over besides is an ordinary change. Refuses: see the contract. */
export function mergePeople(
  register: Register,
  { personId, otherId, take }: Parsed<'people.merge'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, 'person.merge', (db) => {
    const [kept, other] = [findPerson(db, personId), findPerson(db, otherId)];
    if (!kept || !other) return refuse('record.gone');
    const [keep, give] = [mergeable(kept), mergeable(other)];
    const allowed = checkMerge(keep, give, findDistinct(db, personId, otherId).length > 0);
    if (!allowed.ok) return allowed;
    const merge = { column: 'merged_into', value: uuidToBytes(personId) };
    if (!mayChangePerson(db, otherId, merge)) return refuse('person.outOfScope');
    updateRecord(db, 'person', otherId, { merged_into: merge.value });
    const taken = takeable(keep, give).filter((field) => take.includes(field));
    const values = Object.fromEntries(taken.map((field) => [field, give[field]]));
    if (taken.length > 0 && !mayChangePerson(db, personId, { column: 'full_name', value: null }))
      return refuse('person.outOfScope');
    updateRecord(db, 'person', personId, personCells(values));
    return ok(null);
  });
}

/** Lets a merged row stand for itself again, with whatever was merged into it. Refuses: see the contract. */
export function unmergePerson(register: Register, { id }: Parsed<'people.unmerge'>, ctx: Ctx): Result<null> {
  return register.write(ctx, 'person.unmerge', (db) => {
    const person = findPerson(db, id);
    if (!person) return refuse('record.gone');
    if (person.rootId === null) return refuse('person.notMerged');
    if (!mayChangePerson(db, id, { column: 'merged_into', value: null })) return refuse('person.outOfScope');
    updateRecord(db, 'person', id, { merged_into: null });
    // Two stations can have merged two rows into each other: the one that stood for both must not now stand behind this.
    if (findPerson(db, person.rootId)?.rootId) updateRecord(db, 'person', person.rootId, { merged_into: null });
    return ok(null);
  });
}

/** Remembers that two people are two, or forgets it. Refuses: see the contract. */
export function distinguishPeople(
  register: Register,
  { personId, otherId, distinct }: Parsed<'people.distinguish'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, distinct ? 'person.distinguish' : 'person.undistinguish', (db) => {
    if (personId === otherId) return refuse('person.mergeSelf');
    if (!findPerson(db, personId) || !findPerson(db, otherId)) return refuse('record.gone');
    const there = findDistinct(db, personId, otherId);
    if (distinct && there.length === 0) insertDistinct(db, { id: ctx.newId(), one: personId, other: otherId });
    if (!distinct) for (const { id } of there) updateRecord(db, 'person_distinct', id, { deleted: 1 });
    return ok(null);
  });
}
