import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { LoggedChange, TxHead } from '#shared/domain/sync/change-text.ts';
import { changeOf, dotReader, type LogRow, logColumns } from '../../platform/register/log-entry.ts';
import { isReturned } from './returned.repo.ts';
import { sharedIds } from './scope-rows.repo.ts';

/** A transaction of this register as far as one station may see it. */
export interface SelectedTx extends TxHead {
  /** its position in this station's log */
  readonly id: number;
}

/** What a peer is sent out of this register. */
export interface Selection {
  /** Transactions after a position with anything for the peer, in order. */
  transactionsAfter(position: number): readonly SelectedTx[];
  /** The entries of one of them that the peer may see, in order. */
  changesOf(tx: SelectedTx): IterableIterator<LoggedChange>;
}

const heads = `SELECT t.id, s.id AS site, t.seq, t.hlc, t.actor, t.action FROM sync_tx t JOIN sync_site s ON s.n = t.site`;
type StoredTx = Omit<SelectedTx, 'site'> & { readonly site: Uint8Array };
const selectedTx = (row: StoredTx): SelectedTx => ({ ...row, site: bytesToUuid(row.site) });

/**
 * A unit sends headquarters what it wrote itself, whole and without holes. What came back to it after it was put back is
 * not among that: only a part of it may have come, and headquarters has it.
 */
export const ownLog = (db: ReadDb): Selection => ({
  transactionsAfter: (position) =>
    db
      .all<StoredTx>(
        `${heads} JOIN station o ON s.station = o.id WHERE t.id > ? AND t.bundle IS NULL ORDER BY t.id`,
        position,
      )
      .map(selectedTx),
  changesOf: (tx) => changesWhere(db, tx.id, 'TRUE'),
});

const isEntering = 'EXISTS (SELECT 1 FROM temp.entering e WHERE e.tbl = l.tbl AND e.row = l.row)';
const isInStream = `((l.tbl IN (${sharedIds}) OR EXISTS (SELECT 1 FROM temp.in_scope i WHERE i.tbl = l.tbl AND i.row = l.row)) AND NOT ${isEntering})`;
const isForwarded = `l.reason = 'unknownColumn'`;

/**
 * Headquarters sends a station everything in its scope, whoever wrote it but the station itself: the shared tables
 * whole, of the others the rows that belong to it now, but for those that enter: these come whole beside the stream.
 * What it wrote under an earlier site goes back to it: a restored station has lost some of that. What waits here for a
 * newer program is passed on. To be called after gatherScope and giveRows. Source: sync.md §2.4, §2.5, decisions D1.
 * @param present the site under which it writes now
 */
export const scopedLog = (db: WriteDb, present: Uint8Array | null): Selection => ({
  transactionsAfter: (position) =>
    db
      .all<StoredTx>(
        `${heads} WHERE t.id > ? AND t.site <> 0 AND s.id IS NOT ? AND NOT (${isReturned}) AND (EXISTS (SELECT 1 FROM sync_log l WHERE l.tx = t.id AND ${isInStream})
         OR EXISTS (SELECT 1 FROM sync_pending l WHERE l.tx = t.id AND ${isForwarded} AND ${isInStream})) ORDER BY t.id`,
        position,
        present,
      )
      .map(selectedTx),
  changesOf: (tx) => changesWhere(db, tx.id, isInStream),
});

/** The whole history of the rows in `temp.entering`, whoever wrote it. */
export const enteringLog = (db: WriteDb): Selection => ({
  transactionsAfter: (position) =>
    db
      .all<StoredTx>(
        `${heads} WHERE t.id > ? AND t.site <> 0 AND t.id IN (
           SELECT l.tx FROM temp.entering e JOIN sync_log l ON l.row = e.row AND l.tbl = e.tbl
           UNION SELECT l.tx FROM sync_pending l WHERE ${isForwarded} AND ${isEntering}) ORDER BY t.id`,
        position,
      )
      .map(selectedTx),
  changesOf: (tx) => changesWhere(db, tx.id, isEntering),
});

/** What a unit has and headquarters, put back to an older copy, has no longer: see noteHoldings. */
export const returnedLog = (db: ReadDb): Selection => ({
  transactionsAfter: (position) =>
    db
      .all<StoredTx>(
        `${heads} JOIN sync_return r ON r.site = t.site WHERE t.id > ? AND t.seq > r.after_seq AND t.bundle IS NOT NULL ORDER BY t.id`,
        position,
      )
      .map(selectedTx),
  changesOf: (tx) => changesWhere(db, tx.id, 'TRUE'),
});

const entriesAtOnce = 2000;

/** In pages: a cursor left open between two slices would block every write. */
function* changesWhere(db: ReadDb, tx: number, condition: string): Generator<LoggedChange> {
  const dotOf = dotReader(db);
  let after = 0;
  for (;;) {
    const page = db.all<LogRow & { readonly lsn: number }>(
      `SELECT l.lsn, ${logColumns} FROM sync_log l WHERE l.tx = ? AND l.lsn > ? AND ${condition} ORDER BY l.lsn LIMIT ${entriesAtOnce}`,
      tx,
      after,
    );
    for (const entry of page) yield changeOf(entry, dotOf);
    if (page.length < entriesAtOnce) break;
    after = page.at(-1)?.lsn ?? after;
  }
  if (condition === 'TRUE') return;
  for (const { change } of db.all<{ change: string }>(
    `SELECT l.change FROM sync_pending l WHERE l.tx = ? AND ${isForwarded} AND ${condition} ORDER BY l.id`,
    tx,
  ))
    yield JSON.parse(change) as LoggedChange;
}
