import type { ReadDb } from '#db/handles.ts';
import type { AlikePerson } from '#shared/api/people.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import { type Likable, likeness, WORTH_A_LOOK } from '#shared/domain/people/likeness.ts';
import { birthOf, idText, listByRid } from './people.repo.ts';
import { findDistinct } from './person-merging.repo.ts';

export interface StoredLikable extends Omit<Likable, 'unitId'> {
  readonly rid: number;
  readonly id: Uint8Array;
  readonly unitId: Uint8Array | null;
  readonly nameLike: string;
}

export const likable = `p.rid, p.id, p.full_name AS fullName, ${birthOf('p')} AS birth, coalesce(p.gender, '') AS gender,
   coalesce(p.service_number, '') AS serviceNumber, coalesce(p.citizen_number, '') AS citizenNumber, p.unit_id AS unitId,
   p.name_like AS nameLike`;
export const stands = (person: string): string => `${person}.deleted = 0 AND ${person}.root_id IS NULL`;

/** A name that at most so many bear is rare. */
const RARE = 3;

/** Answers for each name once. */
export function rareNames(db: ReadDb): (nameLike: string) => boolean {
  const known = new Map<string, boolean>();
  return (nameLike) => {
    const found = known.get(nameLike);
    if (found !== undefined) return found;
    const row = db.get<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT 1 FROM person p INDEXED BY person_alike WHERE ${stands('p')} AND p.name_like = ? LIMIT ${RARE + 1})`,
      nameLike,
    );
    const rare = (row?.n ?? 0) <= RARE;
    known.set(nameLike, rare);
    return rare;
  };
}

/** Whom a form may be a repeat of: the likeliest first, at most five. */
export function listAlikeTo(db: ReadDb, draft: Likable, self: string | null): readonly AlikePerson[] {
  const nameLike = fold(draft.fullName).replaceAll('y', 'i');
  const unit = draft.unitId === '' ? null : uuidToBytes(draft.unitId);
  const year = draft.birth === '' ? null : Number(draft.birth.slice(0, 4));
  const rows = db.all<StoredLikable>(
    `SELECT ${likable} FROM person p INDEXED BY person_alike WHERE ${stands('p')} AND p.name_like = ? AND (p.born_in IS ? OR p.born_in IS NULL OR p.unit_id IS ?)
     UNION SELECT ${likable} FROM person p INDEXED BY person_born WHERE ${stands('p')} AND p.birth_date = ?
     UNION SELECT ${likable} FROM person p INDEXED BY person_service_number WHERE ${stands('p')} AND p.service_number = ?
     UNION SELECT ${likable} FROM person p INDEXED BY person_citizen_number WHERE ${stands('p')} AND p.citizen_number = ?`,
    nameLike,
    year,
    unit,
    draft.birth,
    draft.serviceNumber,
    draft.citizenNumber,
  );
  const isRare = rareNames(db);
  const apart = new Set(
    self === null ? [] : rows.filter(({ id }) => findDistinct(db, self, bytesToUuid(id)).length > 0),
  );
  const found = rows
    .filter((row) => bytesToUuid(row.id) !== self && !apart.has(row))
    .flatMap((row) => {
      const like = likeness(draft, { ...row, unitId: idText(row.unitId) }, isRare(row.nameLike));
      return like && like.score >= WORTH_A_LOOK ? [{ rid: row.rid, ...like }] : [];
    })
    .sort((a, b) => b.score - a.score || a.rid - b.rid)
    .slice(0, 5);
  const people = listByRid(
    db,
    found.map(({ rid }) => rid),
  );
  return found.flatMap(({ score, reasons }, at) => {
    const person = people[at];
    return person ? [{ person, score, reasons }] : [];
  });
}
