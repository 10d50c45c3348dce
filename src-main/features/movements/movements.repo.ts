import type { ReadDb } from '#db/handles.ts';
import type { MovementRow } from '#shared/api/movements.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

interface StoredMovement extends Omit<MovementRow, 'id' | 'unitId'> {
  readonly id: Uint8Array;
  readonly unitId: Uint8Array | null;
}

/** The newest beginning first; what has no day stands on top, since it is not finished. */
export function listMovements(db: ReadDb): readonly MovementRow[] {
  const text = (column: string) => `coalesce(m.${column}, '')`;
  const rows = db.all<StoredMovement>(
    `SELECT m.id, m.name, m.kind, ${text('starts_on')} AS startsOn, ${text('ends_on')} AS endsOn, ${text('plan_number')} AS planNumber,
       ${text('plan_date')} AS planDate, ${text('slogan')} AS slogan, ${text('targets')} AS targets, ${text('note')} AS note,
       m.unit_id AS unitId, coalesce(u.name, '') AS unitName,
       (SELECT count(*) FROM award a WHERE a.movement_id = m.id AND a.deleted = 0 AND a.status = 'valid') AS awards
     FROM movement m LEFT JOIN unit u ON u.id = m.unit_id WHERE m.deleted = 0
     ORDER BY m.starts_on IS NOT NULL, m.starts_on DESC, m.fold_key, m.id`,
  );
  return rows.map((row) => ({ ...row, id: bytesToUuid(row.id), unitId: row.unitId && bytesToUuid(row.unitId) }));
}
