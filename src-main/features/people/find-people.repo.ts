import type { ReadDb } from '#db/handles.ts';
import type { FoundPerson } from '#shared/api/people.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { textCondition } from './person-source.repo.ts';

interface StoredPerson extends Omit<FoundPerson, 'id' | 'unitId'> {
  readonly id: Uint8Array;
  readonly unitId: Uint8Array | null;
}

export interface FindPeople {
  readonly text: string;
  readonly limit: number;
  readonly unitId?: string | undefined;
}

/** By given name; without a text everybody, from the first. */
export function findPeople(db: ReadDb, { text, limit, unitId }: FindPeople): readonly FoundPerson[] {
  const asked = textCondition(db, text);
  const index = asked?.few ? '' : unitId ? 'INDEXED BY person_unit' : 'INDEXED BY person_sort';
  const conditions = [
    asked?.few ? '+p.deleted = 0' : 'p.deleted = 0',
    'p.root_id IS NULL',
    ...(asked ? [asked.sql] : []),
  ];
  const rows = db.all<StoredPerson>(
    `SELECT p.id, p.full_name AS fullName, coalesce(p.birth_date, CAST(p.birth_year AS TEXT), '') AS birth,
       coalesce(p.rank, '') AS rank, coalesce(p.post, '') AS post, p.unit_id AS unitId, coalesce(u.code, '') AS unitCode,
       coalesce(u.name, p.organization, '') AS unitName, p.kind
     FROM person p ${index} LEFT JOIN unit u ON u.id = p.unit_id
     WHERE ${[...conditions, ...(unitId ? ['p.unit_id = ?'] : [])].join(' AND ')}
     ORDER BY p.sort_key, p.rid LIMIT ?`,
    ...(asked?.params ?? []),
    ...(unitId ? [uuidToBytes(unitId)] : []),
    limit,
  );
  return rows.map((row) => ({ ...row, id: bytesToUuid(row.id), unitId: row.unitId ? bytesToUuid(row.unitId) : '' }));
}
