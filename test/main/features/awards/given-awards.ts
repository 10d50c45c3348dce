import type { WriteDb } from '#db/handles.ts';
import { seedId } from '#db/ship.ts';
import type { Ctx } from '#main/platform/register/ctx.ts';
import type { Register } from '#main/platform/register/register.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import type { Level } from '#shared/domain/levels.ts';
import { decisionKeys, personKeys } from '#shared/domain/search-keys.ts';

export interface GivenAward {
  /** a person's name; without one the unit itself is commended */
  readonly person?: string;
  readonly birth?: string;
  readonly team?: string;
  readonly unit?: string;
  readonly type?: string;
  readonly level?: Level;
  readonly number?: string;
  readonly decidedOn?: string;
  readonly year?: number;
}

export const unitId = (code: string): string => seedId('unit', code);
export const typeId = (code: string): string => seedId('award_type', code);

/** Enters awards as one change, each with a person and a decision of its own. Returns their ids, in order. */
export function givenAwards(register: Register, ctx: Ctx, awards: readonly GivenAward[]): readonly string[] {
  const ids = awards.map(() => ctx.newId());
  register.write(ctx, 'award.add', (db) => {
    for (const [at, award] of awards.entries()) insertAward(db, ctx, ids[at] ?? '', award);
    return ok(null);
  });
  return ids;
}

export function insertAward(db: WriteDb, ctx: Ctx, id: string, award: GivenAward): void {
  const { person, birth = '', unit = 'PA01', type = 'GK_GD_CAT', level = 'provincial_police' } = award;
  const personId = person === undefined ? null : uuidToBytes(ctx.newId());
  if (person !== undefined && personId) {
    const { sortKey, foldKey } = personKeys({ fullName: person, serviceNumber: null });
    db.run(
      'INSERT INTO person (id, full_name, birth_date, birth_year, sort_key, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?, ?)',
      personId,
      person,
      birth.length > 4 ? birth : null,
      birth.length === 4 ? Number(birth) : null,
      sortKey,
      foldKey,
      db.tx,
    );
  }
  const decisionId = uuidToBytes(ctx.newId());
  const { number = '12/QĐ-CAT', decidedOn = '2024-06-05', year = 2024, team = null } = award;
  db.run(
    'INSERT INTO decision (id, number, decided_on, level, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?)',
    decisionId,
    number,
    decidedOn,
    level,
    decisionKeys({ number }).foldKey,
    db.tx,
  );
  const name = db.get<{ name: string }>('SELECT name FROM unit WHERE id = ?', uuidToBytes(unitId(unit)))?.name ?? '';
  db.run(
    `INSERT INTO award (id, recipient_kind, person_id, unit_id, team_name, award_type_id, decision_id, year, level, unit_name, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(id),
    personId ? 'person' : 'unit',
    personId,
    uuidToBytes(unitId(unit)),
    team,
    uuidToBytes(typeId(type)),
    decisionId,
    year,
    level,
    name,
    db.tx,
  );
}
