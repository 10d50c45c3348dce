import type { WriteDb } from '#db/handles.ts';
import type { TxHead } from '#shared/domain/sync/change-text.ts';
import { hashOf, nextChain } from '../../platform/register/chain.ts';
import { chainBefore } from '../../platform/register/history.ts';

/** A row that enters: what waited for it or of it is part of the history that comes, and it is no longer gone. */
export function beginEntering(db: WriteDb, table: number, row: Uint8Array): void {
  db.run('DELETE FROM sync_pending WHERE row = ? AND tbl = ?', row, table);
  db.run('DELETE FROM sync_left WHERE row = ? AND tbl = ?', row, table);
}

export const noteLeft = (db: WriteDb, table: number, row: Uint8Array, atMs: number): void =>
  void db.run('INSERT OR IGNORE INTO sync_left (tbl, row, at) VALUES (?, ?, ?)', table, row, atMs);

export const listRefusedRows = (db: WriteDb): readonly { readonly table: number; readonly row: Uint8Array }[] =>
  db.all<{ table: number; row: Uint8Array }>('SELECT DISTINCT tbl AS "table", row FROM sync_refused');

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

/**
 * The local number of a transaction that comes beside the stream, noted here if nothing of it came before; `own` when it
 * was written here.
 */
export function noteTransaction(
  db: WriteDb,
  tx: TxHeadHere & { readonly label: string },
): { readonly id: number; readonly own: boolean } {
  const known = db.get<{ id: number; own: number }>(
    'SELECT id, bundle IS NULL AS own FROM sync_tx WHERE site = ? AND seq = ?',
    tx.site,
    tx.seq,
  );
  if (known) return { id: known.id, own: known.own === 1 };
  const chain = nextChain(chainBefore(db, Number.MAX_SAFE_INTEGER), hashOf({ ...tx, site: tx.name }).digest());
  const made = db.run(
    'INSERT INTO sync_tx (site, seq, hlc, actor, action, chain, bundle) VALUES (?, ?, ?, ?, ?, ?, ?)',
    tx.site,
    tx.seq,
    tx.hlc,
    tx.actor,
    tx.action,
    chain,
    tx.label,
  );
  return { id: Number(made.lastInsertRowid), own: false };
}

interface TxHeadHere extends Omit<TxHead, 'site'> {
  readonly site: number;
  /** UUID of the site */
  readonly name: string;
}
