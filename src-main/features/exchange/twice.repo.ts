import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { moveTransactions } from '../../platform/register/renumber.ts';

/** A run of numbers of a station, and the first of them that it used for two different transactions. */
export interface UsedTwice {
  /** UUID */
  readonly site: string;
  readonly seq: number;
}

/** Remembered until the station has begun anew: it hears of it in each bundle until then. */
export const noteTwice = (db: WriteDb, station: Uint8Array, { site, seq }: UsedTwice): void =>
  void db.run(
    `INSERT INTO sync_twice (station, site, seq) SELECT ?, n, ? FROM sync_site WHERE id = ?
     ON CONFLICT DO UPDATE SET seq = min(seq, excluded.seq)`,
    station,
    seq,
    uuidToBytes(site),
  );

export const listTwice = (db: ReadDb, station: Uint8Array): readonly UsedTwice[] =>
  db
    .all<{ site: Uint8Array; seq: number }>(
      'SELECT s.id AS site, w.seq FROM sync_twice w JOIN sync_site s ON s.n = w.site WHERE w.station = ? ORDER BY w.site',
      station,
    )
    .map(({ site, seq }) => ({ site: bytesToUuid(site), seq }));

export const forgetTwice = (db: WriteDb, station: Uint8Array): void =>
  void db.run('DELETE FROM sync_twice WHERE station = ?', station);

/**
 * Gives what this station wrote under numbers that it had used before, unknown to this register, a run of numbers of its
 * own, and begins a new stream: headquarters keeps its first use of them and gets the second under the new ones. What
 * came back from headquarters under the old numbers stays where it is. Nothing happens for a run that is another's.
 */
export function numberAnew(db: WriteDb, twice: readonly UsedTwice[], newId: () => string): void {
  for (const { site, seq } of twice) {
    const run = db.get<{ n: number }>(
      'SELECT s.n FROM sync_site s JOIN station o ON o.id = s.station WHERE s.id = ? AND s.n <> o.site',
      uuidToBytes(site),
    );
    if (!run) continue;
    const own = db.all<{ id: number }>(
      'SELECT id FROM sync_tx WHERE site = ? AND seq >= ? AND bundle IS NULL ORDER BY seq',
      run.n,
      seq,
    );
    if (own.length === 0) continue;
    moveTransactions(db, own, addOwnSite(db, newId()));
    db.run('UPDATE station SET site = ?', addOwnSite(db, newId()));
  }
}

function addOwnSite(db: WriteDb, id: string): number {
  const { n } = db.get<{ n: number }>('SELECT max(n) + 1 AS n FROM sync_site') ?? { n: 1 };
  db.run('INSERT INTO sync_site (n, id, station, role) SELECT ?, ?, id, role FROM station', n, uuidToBytes(id));
  return n;
}
