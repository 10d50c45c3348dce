import type { ReadDb, WriteDb } from '#db/handles.ts';

/** Where this station and another stand with each other. Positions are numbers of transactions in a station's own log. */
export interface PeerState {
  readonly sent: number;
  readonly acked: number;
  readonly applied: number;
  /** up to where it knows that we have its log */
  readonly known: number;
  readonly lastBundle: number;
  readonly sentBundle: number;
}

const fresh: PeerState = { sent: 0, acked: 0, applied: 0, known: 0, lastBundle: 0, sentBundle: 0 };

export const findPeerState = (db: ReadDb, station: Uint8Array): PeerState =>
  db.get<PeerState>(
    `SELECT sent, acked, applied, known, last_bundle AS lastBundle, sent_bundle AS sentBundle FROM sync_peer WHERE station = ?`,
    station,
  ) ?? fresh;

export function savePeerState(db: WriteDb, station: Uint8Array, state: PeerState): void {
  db.run('INSERT OR IGNORE INTO sync_peer (station) VALUES (?)', station);
  db.run(
    'UPDATE sync_peer SET sent = ?, acked = ?, applied = ?, known = ?, last_bundle = ?, sent_bundle = ? WHERE station = ?',
    state.sent,
    state.acked,
    state.applied,
    state.known,
    state.lastBundle,
    state.sentBundle,
    station,
  );
}

export const noteAcknowledged = (db: WriteDb, station: Uint8Array, atMs: number): void =>
  void db.run('UPDATE sync_peer SET acked_at = ? WHERE station = ?', atMs, station);

export type Direction = 'sent' | 'received';

export interface Mark {
  readonly position: number;
  readonly chain: Uint8Array;
}

export const findMark = (db: ReadDb, direction: Direction, station: Uint8Array, position: number): Mark | undefined =>
  db.get<Mark>(
    'SELECT position, chain FROM sync_mark WHERE direction = ? AND station = ? AND position = ?',
    direction,
    station,
    position,
  );

export const listMarksAfter = (
  db: ReadDb,
  direction: Direction,
  station: Uint8Array,
  position: number,
): readonly Mark[] =>
  db.all<Mark>(
    'SELECT position, chain FROM sync_mark WHERE direction = ? AND station = ? AND position > ? ORDER BY position',
    direction,
    station,
    position,
  );

export const saveMark = (db: WriteDb, direction: Direction, station: Uint8Array, mark: Mark): void =>
  void db.run(
    'INSERT OR IGNORE INTO sync_mark (direction, station, position, chain) VALUES (?, ?, ?, ?)',
    direction,
    station,
    mark.position,
    mark.chain,
  );

export interface BundleEntry {
  readonly direction: Direction;
  readonly station: Uint8Array;
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly from: number;
  readonly to: number;
  readonly sizeBytes: number;
  readonly at: number;
  readonly actor: string;
  readonly outcome: object;
}

export const logBundle = (db: WriteDb, entry: BundleEntry): void =>
  void db.run(
    `INSERT INTO bundle_log (direction, station, number, file_name, sha256, from_position, to_position, size_bytes, at, actor, outcome)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.direction,
    entry.station,
    entry.number,
    entry.fileName,
    entry.sha256,
    entry.from,
    entry.to,
    entry.sizeBytes,
    entry.at,
    entry.actor,
    JSON.stringify(entry.outcome),
  );
