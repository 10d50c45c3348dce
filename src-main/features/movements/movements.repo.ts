import type { ReadDb } from '#db/handles.ts';
import type { MovementRow } from '#shared/api/movements.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { MovementDraft } from '#shared/domain/movements.ts';

interface StoredMovement extends Omit<MovementRow, 'id' | 'unitId'> {
  readonly id: Uint8Array;
  readonly unitId: Uint8Array | null;
}

const text = (column: string): string => `coalesce(m.${column}, '')`;
const movements = `SELECT m.id, m.name, m.kind, ${text('starts_on')} AS startsOn, ${text('ends_on')} AS endsOn,
    ${text('plan_number')} AS planNumber, ${text('plan_date')} AS planDate, ${text('slogan')} AS slogan, ${text('targets')} AS targets,
    ${text('note')} AS note, m.unit_id AS unitId, coalesce(u.name, '') AS unitName,
    (SELECT count(*) FROM award a WHERE a.movement_id = m.id AND a.deleted = 0 AND a.status = 'valid') AS awards
  FROM movement m LEFT JOIN unit u ON u.id = m.unit_id`;

/** The newest beginning first; what has no day stands on top, since it is not finished. */
export const listMovements = (db: ReadDb): readonly MovementRow[] =>
  db
    .all<StoredMovement>(
      `${movements} WHERE m.deleted = 0 ORDER BY m.starts_on IS NOT NULL, m.starts_on DESC, m.fold_key, m.id`,
    )
    .map((row) => ({ ...row, id: bytesToUuid(row.id), unitId: row.unitId && bytesToUuid(row.unitId) }));

/** A trashed one too: it may be brought back. */
export function findMovement(db: ReadDb, id: string): MovementDraft | undefined {
  const row = db.get<StoredMovement>(`${movements} WHERE m.id = ?`, uuidToBytes(id));
  if (!row) return undefined;
  const { id: _, unitName: __, awards: ___, ...draft } = row;
  return { ...draft, unitId: draft.unitId && bytesToUuid(draft.unitId) };
}

export const unitIsThere = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM unit WHERE id = ? AND deleted = 0', uuidToBytes(id)) !== undefined;
