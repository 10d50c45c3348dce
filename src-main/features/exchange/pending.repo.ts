import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import { rowBytes } from './wire-cells.ts';

/** Why a change waits: it is kept word for word, acknowledged, and taken up when its reason is gone. */
export const parkReasons = ['unknownTable', 'unknownColumn', 'orphan', 'proposal', 'returned'] as const;
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
  readonly reason: string;
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

/** What a transaction said of a row and is kept aside. */
export const pendingOf = (db: ReadDb, tx: number, table: number, row: string): readonly LoggedChange[] =>
  db
    .all<{ change: string }>(
      'SELECT change FROM sync_pending WHERE tx = ? AND tbl = ? AND row = ?',
      tx,
      table,
      rowBytes(row),
    )
    .map(({ change }) => JSON.parse(change) as LoggedChange);

/** What is kept for one of these reasons, in the order in which it came. */
export const listPending = (db: ReadDb, reasons: readonly string[]): readonly Pending[] =>
  db
    .all<{ id: number; tx: number; change: string; reason: string }>(
      `SELECT id, tx, change, reason FROM sync_pending WHERE reason IN (${reasons.map(() => '?').join(', ')}) ORDER BY id`,
      ...reasons,
    )
    .map(({ change, ...rest }) => ({ ...rest, change: JSON.parse(change) as LoggedChange }));

/** Orphans whose missing row has come, in the order in which they came. `tables` are those rows can point into. */
export function listReadyOrphans(db: WriteDb, tables: readonly string[], limit: number): readonly Pending[] {
  const here = tables.map((table) => `EXISTS (SELECT 1 FROM ${table} r WHERE r.id = p.missing)`).join(' OR ');
  return db
    .all<{ id: number; tx: number; change: string; reason: string }>(
      `SELECT p.id, p.tx, p.change, p.reason FROM sync_pending p WHERE p.missing IS NOT NULL AND (${here}) ORDER BY p.id LIMIT ?`,
      limit,
    )
    .map(({ change, ...rest }) => ({ ...rest, change: JSON.parse(change) as LoggedChange }));
}

/** A change of a station that was refused here or waits, by its place in history. */
export interface RefusedChange {
  readonly site: string;
  readonly seq: number;
  readonly table: number;
  /** base64url */
  readonly row: string;
  /** null for a whole new row */
  readonly column: number | null;
  readonly reason: string;
}

export function listRefusedOf(db: ReadDb, station: Uint8Array): readonly RefusedChange[] {
  return db
    .all<{ site: Uint8Array; seq: number; change: string; reason: string }>(
      `SELECT s.id AS site, t.seq, p.change, p.reason FROM sync_pending p JOIN sync_tx t ON t.id = p.tx JOIN sync_site s ON s.n = t.site
       WHERE s.station = ? ORDER BY p.id`,
      station,
    )
    .map(({ site, change, ...rest }) => {
      const kept = JSON.parse(change) as LoggedChange;
      const column = kept.op === 'U' ? kept.column : null;
      return { ...rest, site: bytesToUuid(site), table: kept.table, row: kept.row, column };
    });
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
