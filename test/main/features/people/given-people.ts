import { seedId } from '#db/ship.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { personKeys } from '#shared/domain/search-keys.ts';
import { givenRegister } from '#support/register.ts';

export interface GivenPerson {
  readonly name: string;
  readonly birth?: string;
  readonly unit?: string;
  readonly serviceNumber?: string;
  readonly citizenNumber?: string;
  readonly gender?: string;
  /** place in the list of the row it was merged into */
  readonly mergedInto?: number;
}

/** A register with these people, entered as one change. */
export function givenPeople(...people: readonly GivenPerson[]) {
  const { register, ctx } = givenRegister();
  const ids = people.map(() => ctx.newId());
  register.write(ctx, 'person.add', (db) => {
    for (const [at, person] of people.entries()) {
      const { name, birth = '', unit, serviceNumber = null, citizenNumber = null, gender = null } = person;
      const { sortKey, foldKey } = personKeys({ fullName: name, serviceNumber });
      const root = person.mergedInto === undefined ? undefined : ids[person.mergedInto];
      db.run(
        `INSERT INTO person (id, full_name, birth_date, birth_year, gender, service_number, citizen_number, unit_id, merged_into, sort_key, fold_key, _tx)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        uuidToBytes(ids[at] ?? ''),
        name,
        birth.length > 4 ? birth : null,
        birth.length === 4 ? Number(birth) : null,
        gender,
        serviceNumber,
        citizenNumber,
        unit ? uuidToBytes(seedId('unit', unit)) : null,
        root === undefined ? null : uuidToBytes(root),
        sortKey,
        foldKey,
        db.tx,
      );
    }
    return ok(null);
  });
  return { register, ctx, ids, reading: { read: register.read, today: ctx.today } };
}
