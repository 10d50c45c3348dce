import type { ReadDb } from '#db/handles.ts';
import type { Field } from '../../platform/register/field-heads.ts';
import { refusalStands } from './refused.repo.ts';

export interface RefusedField {
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number;
}

/** Fields of this station that headquarters refused and that were not written again since; a whole new row is none. */
export const listRefusedFields = (db: ReadDb): readonly RefusedField[] =>
  db.all(
    `SELECT DISTINCT r.tbl, r.row, r.col FROM sync_refused r WHERE r.col > 0 AND r.reason LIKE 'change.%' AND ${refusalStands('r')}
     ORDER BY r.tx, r.tbl, r.col`,
  );

/** Whether headquarters refused what a transaction gave to a field. */
export const isRefused = (db: ReadDb, { table, column, row }: Field, tx: number): boolean =>
  db.get(
    'SELECT 1 FROM sync_refused WHERE tbl = ? AND row = ? AND tx = ? AND col = ?',
    table.id,
    row,
    tx,
    column.id,
  ) !== undefined;

/** Whose value a field has; undefined while it has several, which is settled at the desk. */
export const soleWriter = (db: ReadDb, { table, column, row }: Field): number | undefined =>
  db.get<{ tx: number }>(
    `SELECT f.tx FROM sync_field f WHERE f.tbl = ? AND f.row = ? AND f.col = ?
     AND NOT EXISTS (SELECT 1 FROM sync_head h WHERE h.tbl = f.tbl AND h.row = f.row AND h.col = f.col)`,
    table.id,
    row,
    column.id,
  )?.tx;
