import type { WriteDb } from '#db/handles.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import { rowBytes } from './wire-cells.ts';

/** Why a change waits: it is kept word for word, acknowledged, and taken up when its reason is gone. */
export const parkReasons = ['unknownTable', 'unknownColumn', 'orphan', 'proposal'] as const;
export type ParkReason = (typeof parkReasons)[number];

/** Why a change is not taken at all; also kept word for word, for the list of refused records. */
export const refusalReasons = [
  'change.outOfScope',
  'change.valueInvalid',
  'change.rowTaken',
  'change.incomplete',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Pending {
  readonly id: number;
  readonly tx: number;
  readonly change: LoggedChange;
}

/** `missing` is the row that an orphan waits for. */
export function keepPending(
  db: WriteDb,
  tx: number,
  change: LoggedChange,
  reason: ParkReason | RefusalReason,
  missing: Uint8Array | null = null,
): void {
  db.run(
    'INSERT INTO sync_pending (tx, tbl, row, change, reason, missing) VALUES (?, ?, ?, ?, ?, ?)',
    tx,
    change.table,
    rowBytes(change.row),
    JSON.stringify(change),
    reason,
    missing,
  );
}

export const removePending = (db: WriteDb, id: number): void =>
  void db.run('DELETE FROM sync_pending WHERE id = ?', id);

/** Orphans whose missing row has come, in the order in which they came. `tables` are those rows can point into. */
export function listReadyOrphans(db: WriteDb, tables: readonly string[], limit: number): readonly Pending[] {
  const here = tables.map((table) => `EXISTS (SELECT 1 FROM ${table} r WHERE r.id = p.missing)`).join(' OR ');
  return db
    .all<{ id: number; tx: number; change: string }>(
      `SELECT p.id, p.tx, p.change FROM sync_pending p WHERE p.missing IS NOT NULL AND (${here}) ORDER BY p.id LIMIT ?`,
      limit,
    )
    .map(({ id, tx, change }) => ({ id, tx, change: JSON.parse(change) as LoggedChange }));
}

/** How many changes of the transactions after `tx` wait or were refused, by reason. */
export const countPendingAfter = (db: WriteDb, tx: number): Readonly<Record<string, number>> =>
  Object.fromEntries(
    db
      .all<{ reason: string; n: number }>(
        'SELECT reason, count(*) AS n FROM sync_pending WHERE tx > ? GROUP BY reason',
        tx,
      )
      .map(({ reason, n }) => [reason, n]),
  );
