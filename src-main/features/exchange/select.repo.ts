import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { LoggedChange, TxHead } from '#shared/domain/sync/change-text.ts';
import { changeOf, dotReader, type LogRow, logColumns } from '../../platform/register/log-entry.ts';
import type { RosterEntry } from '../trust/index.ts';
import { isOfStation, unitScope } from './scope.repo.ts';

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

/** A unit sends headquarters what it wrote itself, whole. */
export const ownLog = (db: ReadDb): Selection => ({
  transactionsAfter: (position) =>
    db
      .all<StoredTx>(`${heads} JOIN station o ON s.station = o.id WHERE t.id > ? ORDER BY t.id`, position)
      .map(selectedTx),
  changesOf: (tx) => changesWhere(db, tx.id, () => true),
});

/**
 * Headquarters sends a station everything in its scope, whoever wrote it but the station itself: the shared tables
 * whole, of the others the rows that belong to its units now. What it wrote under an earlier site goes back to it: a
 * restored station has lost some of that. Source: sync.md §2.4, §2.5, decisions D1.
 * @param present the site under which it writes now
 */
export function scopedLog(db: ReadDb, peer: RosterEntry, present: Uint8Array | null): Selection {
  const scope = unitScope(db, peer.scope);
  const station = uuidToBytes(peer.station);
  const names = new Map(syncedTables.map(({ id, name }) => [id, name]));
  const known = new Map<string, boolean>();
  const isFor = ({ tbl, row }: { readonly tbl: number; readonly row: Uint8Array }): boolean => {
    const table = names.get(tbl) ?? '';
    const key = `${tbl}.${Buffer.from(row).toString('latin1')}`;
    const found = known.get(key) ?? isOfStation(db, scope, station, table, row);
    if (known.size > 50_000) known.clear();
    known.set(key, found);
    return found;
  };
  return {
    transactionsAfter: (position) =>
      db
        .all<StoredTx>(`${heads} WHERE t.id > ? AND t.site <> 0 AND s.id IS NOT ? ORDER BY t.id`, position, present)
        .filter(({ id }) => hasAny(db, id, isFor))
        .map(selectedTx),
    changesOf: (tx) => changesWhere(db, tx.id, isFor),
  };
}

type Place = { readonly tbl: number; readonly row: Uint8Array };

const entriesAtOnce = 2000;

/** In pages: a cursor left open between two slices would block every write. */
function* pagesOf<Row extends { readonly lsn: number }>(
  db: ReadDb,
  columns: string,
  tx: number,
): Generator<readonly Row[]> {
  let after = 0;
  for (;;) {
    const page = db.all<Row>(
      `SELECT l.lsn, ${columns} FROM sync_log l WHERE l.tx = ? AND l.lsn > ? ORDER BY l.lsn LIMIT ${entriesAtOnce}`,
      tx,
      after,
    );
    yield page;
    if (page.length < entriesAtOnce) return;
    after = page.at(-1)?.lsn ?? after;
  }
}

function hasAny(db: ReadDb, tx: number, isFor: (place: Place) => boolean): boolean {
  for (const page of pagesOf<Place & { readonly lsn: number }>(db, 'l.tbl, l.row', tx))
    if (page.some(isFor)) return true;
  return false;
}

function* changesWhere(db: ReadDb, tx: number, isFor: (place: Place) => boolean): Generator<LoggedChange> {
  const dotOf = dotReader(db);
  for (const page of pagesOf<LogRow & { readonly lsn: number }>(db, logColumns, tx))
    for (const entry of page) if (isFor(entry)) yield changeOf(entry, dotOf);
}
