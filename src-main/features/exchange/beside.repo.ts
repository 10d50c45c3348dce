import type { WriteDb } from '#db/handles.ts';

/** A row that enters: what waited for it or of it is part of the history that comes, and it is no longer gone. */
export function beginEntering(db: WriteDb, table: number, row: Uint8Array): void {
  db.run('DELETE FROM sync_pending WHERE row = ? AND tbl = ?', row, table);
  db.run('DELETE FROM sync_left WHERE row = ? AND tbl = ?', row, table);
}

export const noteLeft = (db: WriteDb, table: number, row: Uint8Array, atMs: number): void =>
  void db.run('INSERT OR IGNORE INTO sync_left (tbl, row, at) VALUES (?, ?, ?)', table, row, atMs);

/** Headquarters sends the whole list each time. */
export const forgetRefused = (db: WriteDb): void => void db.run('DELETE FROM sync_refused');

export function noteRefused(
  db: WriteDb,
  refused: {
    readonly table: number;
    readonly row: Uint8Array;
    readonly tx: number;
    /** 0 for a whole new row */
    readonly column: number;
    readonly reason: string;
    readonly at: number;
  },
): void {
  db.run(
    'INSERT OR REPLACE INTO sync_refused (tbl, row, tx, col, reason, at) VALUES (?, ?, ?, ?, ?, ?)',
    refused.table,
    refused.row,
    refused.tx,
    refused.column,
    refused.reason,
    refused.at,
  );
}

export function addPastTx(
  db: WriteDb,
  tx: {
    readonly site: number;
    readonly seq: number;
    readonly hlc: number;
    readonly actor: string;
    readonly action: string;
    readonly chain: Uint8Array;
    readonly label: string;
  },
): number {
  const made = db.run(
    'INSERT INTO sync_tx (site, seq, hlc, actor, action, chain, bundle) VALUES (?, ?, ?, ?, ?, ?, ?)',
    tx.site,
    tx.seq,
    tx.hlc,
    tx.actor,
    tx.action,
    tx.chain,
    tx.label,
  );
  return Number(made.lastInsertRowid);
}
