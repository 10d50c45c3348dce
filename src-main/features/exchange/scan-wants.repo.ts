import type { ReadDb, WriteDb } from '#db/handles.ts';

/** A scan that a record of this register speaks of. */
export interface KnownScan {
  readonly row: Uint8Array;
  readonly sha256: string;
  readonly fileName: string;
  /** our log position of its row */
  readonly position: number;
  /** of whoever added it; null for what ships */
  readonly author: Uint8Array | null;
  readonly hlc: number;
}

export const listKnownScans = (db: ReadDb): readonly KnownScan[] =>
  db.all<KnownScan>(
    `SELECT a.id AS row, a.sha256, a.file_name AS fileName, a._tx AS position, s.station AS author, t.hlc FROM attachment a
     JOIN sync_tx t ON t.id = a._tx JOIN sync_site s ON s.n = t.site WHERE a.deleted = 0 ORDER BY a.rid`,
  );

/** Also of one in the trash, which may come back. */
export const isKnownScan = (db: ReadDb, sha256: string): boolean =>
  db.get('SELECT 1 FROM attachment WHERE sha256 = ?', sha256) !== undefined;

export interface ScanPeer {
  readonly round: number;
  readonly known: number;
  readonly told: string;
  readonly number: number;
  readonly part: number;
}

const fresh: ScanPeer = { round: 0, known: 0, told: '', number: 1, part: 0 };

export const findScanPeer = (db: ReadDb, station: Uint8Array): ScanPeer =>
  db.get<ScanPeer>('SELECT round, known, told, number, part FROM scan_peer WHERE station = ?', station) ?? fresh;

export function saveScanPeer(db: WriteDb, station: Uint8Array, change: Partial<ScanPeer>): void {
  const { round, known, told, number, part } = { ...findScanPeer(db, station), ...change };
  db.run('INSERT OR IGNORE INTO scan_peer (station) VALUES (?)', station);
  db.run(
    'UPDATE scan_peer SET round = ?, known = ?, told = ?, number = ?, part = ? WHERE station = ?',
    round,
    known,
    told,
    number,
    part,
    station,
  );
}

export function replaceWants(db: WriteDb, station: Uint8Array, hashes: readonly string[], atMs: number): void {
  db.run('DELETE FROM scan_want WHERE station = ?', station);
  for (const sha256 of hashes)
    db.run('INSERT OR IGNORE INTO scan_want (station, sha256) VALUES (?, ?)', station, sha256);
  db.run('UPDATE scan_peer SET asked_at = ? WHERE station = ?', atMs, station);
}

export const listWants = (db: ReadDb, station: Uint8Array): ReadonlySet<string> =>
  new Set(
    db.all<{ sha256: string }>('SELECT sha256 FROM scan_want WHERE station = ?', station).map(({ sha256 }) => sha256),
  );

export interface SentScan {
  readonly sha256: string;
  readonly round: number;
  readonly sentBytes: number;
}

export const listSentScans = (db: ReadDb, station: Uint8Array): ReadonlyMap<string, SentScan> =>
  new Map(
    db
      .all<SentScan>('SELECT sha256, round, sent_bytes AS sentBytes FROM scan_sent WHERE station = ?', station)
      .map((sent) => [sent.sha256, sent]),
  );

export const saveSentScan = (db: WriteDb, station: Uint8Array, { sha256, round, sentBytes }: SentScan): void =>
  void db.run(
    `INSERT INTO scan_sent (station, sha256, round, sent_bytes) VALUES (?, ?, ?, ?)
     ON CONFLICT (station, sha256) DO UPDATE SET round = excluded.round, sent_bytes = excluded.sent_bytes`,
    station,
    sha256,
    round,
    sentBytes,
  );
