import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import { rowBytes } from './wire-cells.ts';

/** Up to which number of a run a register still has what was written in it. */
export interface Holding {
  /** UUID */
  readonly site: string;
  readonly seq: number;
}

/** As many as the header may hold; its own first, then the newest. */
const mostHoldings = 400;

/** What came back to headquarters after it was put back, as SQL: it lies where it came, out of order, so its rows enter. */
export const isReturned = 't.bundle IS NOT NULL AND s.station IS (SELECT id FROM station)';

/**
 * What headquarters that has begun anew says of runs that have ended: of its own, how far it still has what it wrote
 * itself, of the stations', how far it has them. What was put back asks so for what it had given and been given.
 */
export const listHoldings = (db: ReadDb): readonly Holding[] =>
  db
    .all<{ id: Uint8Array; seq: number }>(
      `SELECT s.id, coalesce((SELECT max(t.seq) FROM sync_tx t WHERE t.site = s.n AND (t.bundle IS NULL OR s.station <> o.id)), 0) AS seq
       FROM sync_site s, station o WHERE s.n NOT IN (0, o.site) AND s.station IS NOT NULL
         AND s.id NOT IN (SELECT peer_site FROM sync_peer WHERE peer_site IS NOT NULL)
         AND EXISTS (SELECT 1 FROM sync_site e WHERE e.station = o.id AND e.n <> o.site)
       ORDER BY s.station <> o.id, s.n DESC LIMIT ?`,
      mostHoldings,
    )
    .map(({ id, seq }) => ({ site: bytesToUuid(id), seq }));

/**
 * Notes what headquarters lacks of what came here from it; its newest word counts. Of a run that it does not name, because
 * it began after the copy it was put back to, it has nothing.
 */
export function noteHoldings(
  db: WriteDb,
  from: { readonly station: Uint8Array; readonly stream: string },
  holdings: readonly Holding[],
): void {
  db.run('DELETE FROM sync_return');
  const known = new Map(holdings.map(({ site, seq }) => [site, seq]));
  for (const { n, id, isTheirs } of db.all<{ n: number; id: Uint8Array; isTheirs: number }>(
    'SELECT s.n, s.id, s.station IS ? AS isTheirs FROM sync_site s, station o WHERE s.n NOT IN (0, o.site) AND s.id <> ?',
    from.station,
    uuidToBytes(from.stream),
  )) {
    const after = known.get(bytesToUuid(id)) ?? (isTheirs === 1 ? 0 : undefined);
    if (after === undefined) continue;
    db.run(
      `INSERT INTO sync_return (site, after_seq) SELECT ?, ? WHERE EXISTS (SELECT 1 FROM sync_tx t
         WHERE t.site = ? AND t.seq > ? AND t.bundle IS NOT NULL)`,
      ...[n, after, n, after],
    );
  }
}

/** The bundle with which the sending back began; 0 while nothing was sent back in this stream of headquarters. */
export const returnedIn = (db: ReadDb, station: Uint8Array): number =>
  db.get<{ n: number }>('SELECT returned_in AS n FROM sync_peer WHERE station = ?', station)?.n ?? 0;

export const saveReturnedIn = (db: WriteDb, station: Uint8Array, bundle: number): void =>
  void db.run('UPDATE sync_peer SET returned_in = ? WHERE station = ?', bundle, station);

/** Whether a station still writes under a site: what it wrote there it sends itself. */
export const isPresentStream = (db: ReadDb, site: string): boolean =>
  db.get('SELECT 1 FROM sync_peer WHERE peer_site = ?', uuidToBytes(site)) !== undefined;

/** Whether a change of a transaction is in the log here or among what waits, from whichever station it came back. */
export function isHeld(db: ReadDb, tx: number, change: LoggedChange): boolean {
  const row = rowBytes(change.row);
  const logged = db.get(
    'SELECT 1 FROM sync_log WHERE row = ? AND tbl = ? AND op = ? AND +tx = ? AND col IS ?',
    row,
    change.table,
    change.op,
    tx,
    change.op === 'U' ? change.column : null,
  );
  return (
    logged !== undefined ||
    db.get(
      'SELECT 1 FROM sync_pending WHERE tx = ? AND tbl = ? AND row = ? AND change = ?',
      tx,
      change.table,
      row,
      JSON.stringify(change),
    ) !== undefined
  );
}
