import type { ReadDb, WriteDb } from '#db/handles.ts';

/** Where this station and another stand with each other. Positions are numbers of transactions in a station's own log. */
export interface PeerState {
  readonly sent: number;
  readonly acked: number;
  /** the site of the stream that the next three are about; null before its first bundle */
  readonly peerSite: Uint8Array | null;
  readonly applied: number;
  /** up to where it knows that we have its log */
  readonly known: number;
  readonly lastBundle: number;
  readonly sentBundle: number;
  /** the newest of our bundles that it says it took */
  readonly ackedBundle: number;
  /** its newest bundle that brought something beside the stream, and the newest that it knows we took */
  readonly owedBundle: number;
  readonly knownBundle: number;
}

const fresh: PeerState = {
  sent: 0,
  acked: 0,
  peerSite: null,
  applied: 0,
  known: 0,
  lastBundle: 0,
  sentBundle: 0,
  ackedBundle: 0,
  owedBundle: 0,
  knownBundle: 0,
};

/** Whether the other side does not know yet how far we are in its log. */
export const owesReceipt = ({ applied, known, owedBundle, knownBundle }: PeerState): boolean =>
  applied !== known || owedBundle > knownBundle;

/** The site under which this station writes now. Throws: before first run. */
export function ownSite(db: ReadDb): Uint8Array {
  const row = db.get<{ id: Uint8Array }>('SELECT s.id FROM sync_site s JOIN station o ON o.site = s.n');
  if (!row) throw new Error('the station is not set up');
  return row.id;
}

export function findPeerState(db: ReadDb, station: Uint8Array): PeerState {
  const row = db.get<PeerState & { readonly ownSite: Uint8Array | null }>(
    `SELECT own_site AS ownSite, sent, acked, peer_site AS peerSite, applied, known, last_bundle AS lastBundle, sent_bundle AS sentBundle, acked_bundle AS ackedBundle,
     owed_bundle AS owedBundle, known_bundle AS knownBundle
     FROM sync_peer WHERE station = ?`,
    station,
  );
  if (!row) return fresh;
  const { ownSite: sentUnder, ...state } = row;
  // Restored or copied since: what was sent then belongs to another stream.
  return sameSite(sentUnder, ownSite(db)) ? state : { ...state, sent: 0, acked: 0, ackedBundle: 0 };
}

export const sameSite = (a: Uint8Array | null, b: Uint8Array): boolean => a !== null && Buffer.compare(a, b) === 0;

/** A short number for a station, its own for ever. */
export function peerNumber(db: WriteDb, station: Uint8Array): number {
  db.run(
    'INSERT OR IGNORE INTO sync_peer (station, n) VALUES (?, (SELECT coalesce(max(n), 0) + 1 FROM sync_peer))',
    station,
  );
  return db.get<{ n: number }>('SELECT n FROM sync_peer WHERE station = ?', station)?.n ?? 0;
}

export function savePeerState(db: WriteDb, station: Uint8Array, state: PeerState): void {
  peerNumber(db, station);
  db.run(
    `UPDATE sync_peer SET own_site = ?, sent = ?, acked = ?, peer_site = ?, applied = ?, known = ?, last_bundle = ?, sent_bundle = ?,
     acked_bundle = ?, owed_bundle = ?, known_bundle = ? WHERE station = ?`,
    ownSite(db),
    state.sent,
    state.acked,
    state.peerSite,
    state.applied,
    state.known,
    state.lastBundle,
    state.sentBundle,
    state.ackedBundle,
    state.owedBundle,
    state.knownBundle,
    station,
  );
}

export const noteAcknowledged = (db: WriteDb, station: Uint8Array, atMs: number): void =>
  void db.run('UPDATE sync_peer SET acked_at = ? WHERE station = ?', atMs, station);

export type Direction = 'sent' | 'received';

/** One stream: to or from a station, under one site of its sender. */
export interface Stream {
  readonly direction: Direction;
  readonly station: Uint8Array;
  readonly site: Uint8Array;
}

export interface Mark {
  readonly position: number;
  readonly chain: Uint8Array;
}

export const findMark = (db: ReadDb, { direction, station, site }: Stream, position: number): Mark | undefined =>
  db.get<Mark>(
    'SELECT position, chain FROM sync_mark WHERE direction = ? AND station = ? AND site = ? AND position = ?',
    direction,
    station,
    site,
    position,
  );

export const listMarksAfter = (db: ReadDb, { direction, station, site }: Stream, position: number): readonly Mark[] =>
  db.all<Mark>(
    'SELECT position, chain FROM sync_mark WHERE direction = ? AND station = ? AND site = ? AND position > ? ORDER BY position',
    direction,
    station,
    site,
    position,
  );

export const saveMark = (db: WriteDb, { direction, station, site }: Stream, mark: Mark): void =>
  void db.run(
    'INSERT OR IGNORE INTO sync_mark (direction, station, site, position, chain) VALUES (?, ?, ?, ?, ?)',
    direction,
    station,
    site,
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

/** Returns its place in the log. */
export function logBundle(db: WriteDb, entry: BundleEntry): number {
  const made = db.run(
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
  return Number(made.lastInsertRowid);
}
