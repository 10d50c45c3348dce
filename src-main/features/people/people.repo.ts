import type { Cell, ReadDb } from '#db/handles.ts';
import type { PersonRow } from '#shared/api/people.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { PersonDraft } from '#shared/domain/people/person-draft.ts';
import type { PersonStatus } from '#shared/domain/people/person-kinds.ts';

type Bytes = Uint8Array;

interface StoredRow extends Omit<PersonRow, 'id' | 'unitId'> {
  readonly id: Bytes;
  readonly unitId: Bytes | null;
}

export const idText = (bytes: Bytes | null): string => (bytes ? bytesToUuid(bytes) : '');

export const birthOf = (person: string): string =>
  `coalesce(${person}.birth_date, CAST(${person}.birth_year AS TEXT), '')`;

/** A person's row with its unit and its awards; `p` is the person, `u` their unit. */
export const rowColumns = `p.id, p.full_name AS fullName, ${birthOf('p')} AS birth, coalesce(p.gender, '') AS gender,
   coalesce(p.service_number, '') AS serviceNumber, coalesce(p.citizen_number, '') AS citizenNumber,
   coalesce(p.rank, '') AS rank, coalesce(p.post, '') AS post, p.unit_id AS unitId, coalesce(u.code, '') AS unitCode,
   coalesce(u.name, p.organization, '') AS unitName, p.kind, p.status,
   (SELECT count(*) FROM award a INDEXED BY award_person WHERE a.person_id = p.id AND a.deleted = 0 AND a.status = 'valid')
     + (SELECT count(*) FROM person q CROSS JOIN award a INDEXED BY award_person ON a.person_id = q.id
        WHERE q.root_id = p.id AND a.deleted = 0 AND a.status = 'valid') AS awards`;

export const toRow = <Stored extends { readonly id: Bytes; readonly unitId: Bytes | null }>(row: Stored) => ({
  ...row,
  id: bytesToUuid(row.id),
  unitId: idText(row.unitId),
});

/** The rows of a page, in the order of `rids`. */
export const listByRid = (db: ReadDb, rids: readonly number[]): readonly PersonRow[] =>
  db
    .all<StoredRow>(
      `SELECT ${rowColumns} FROM json_each(?) page JOIN person p ON p.rid = page.value LEFT JOIN unit u ON u.id = p.unit_id
       ORDER BY page.key`,
      JSON.stringify(rids),
    )
    .map(toRow);

/** A person's own row, whether it was merged or not. */
export interface StoredPerson extends PersonDraft {
  readonly id: string;
  readonly status: PersonStatus;
  /** null for a row that stands for itself */
  readonly rootId: string | null;
}

export function findPerson(db: ReadDb, id: string): StoredPerson | undefined {
  const row = db.get<
    Record<string, string> & { readonly id: Bytes; readonly unitId: Bytes | null; rootId: Bytes | null }
  >(
    `SELECT p.id, p.full_name AS fullName, ${birthOf('p')} AS birth, coalesce(p.gender, '') AS gender,
       coalesce(p.service_number, '') AS serviceNumber, coalesce(p.citizen_number, '') AS citizenNumber, p.kind, p.status,
       coalesce(p.organization, '') AS organization, coalesce(p.note, '') AS note, coalesce(p.rank, '') AS rank,
       coalesce(p.post, '') AS post, p.unit_id AS unitId, p.root_id AS rootId
     FROM person p WHERE p.id = ? AND p.deleted = 0`,
    uuidToBytes(id),
  );
  if (!row) return undefined;
  const { rootId, ...rest } = row;
  return { ...(toRow(rest as never) as unknown as StoredPerson), rootId: rootId && bytesToUuid(rootId) };
}

/** The row that stands for a person. */
export const findRootId = (db: ReadDb, id: string): string | undefined => {
  const row = db.get<{ root: Bytes }>(
    `SELECT r.id AS root FROM person p JOIN person r ON r.id = coalesce(p.root_id, p.id) WHERE p.id = +? AND r.deleted = 0`,
    uuidToBytes(id),
  );
  return row && bytesToUuid(row.root);
};

export const unitExists = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM unit WHERE id = ? AND deleted = 0', uuidToBytes(id)) !== undefined;

const columns: Readonly<Record<Exclude<keyof PersonDraft, 'birth'>, string>> = {
  fullName: 'full_name',
  gender: 'gender',
  serviceNumber: 'service_number',
  citizenNumber: 'citizen_number',
  kind: 'kind',
  organization: 'organization',
  note: 'note',
  rank: 'rank',
  post: 'post',
  unitId: 'unit_id',
};

/** The cells of a draft's fields: '' as none, a birth in the column it is known by. */
export function personCells(values: Partial<PersonDraft>): Readonly<Record<string, Cell>> {
  const cells: Record<string, Cell> = {};
  for (const [field, value] of Object.entries(values) as [keyof PersonDraft, string][]) {
    if (field === 'birth') {
      cells.birth_date = value.length > 4 ? value : null;
      cells.birth_year = value.length === 4 ? Number(value) : null;
    } else cells[columns[field]] = value === '' ? null : field === 'unitId' ? uuidToBytes(value) : value;
  }
  return cells;
}
