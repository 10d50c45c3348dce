import type { ReadDb } from '#db/handles.ts';
import type { BundleLogRow } from '#shared/api/exchange.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { RosterEntry } from '../trust/index.ts';
import { unitScope } from './scope.repo.ts';
import { findPeerState, sameSite } from './streams.repo.ts';

export interface PeerTimes {
  readonly lastSentAt: number | null;
  readonly lastReceivedAt: number | null;
  readonly confirmedAt: number | null;
  readonly acked: number;
}

export const findPeerTimes = (db: ReadDb, station: string): PeerTimes =>
  db.get<PeerTimes>(
    `SELECT (SELECT max(at) FROM bundle_log WHERE station = o.id AND direction = 'sent') AS lastSentAt,
     (SELECT max(at) FROM bundle_log WHERE station = o.id AND direction = 'received') AS lastReceivedAt,
     p.acked_at AS confirmedAt, coalesce(p.acked, 0) AS acked FROM (SELECT ? AS id) o LEFT JOIN sync_peer p ON p.station = o.id`,
    uuidToBytes(station),
  ) ?? { lastSentAt: null, lastReceivedAt: null, confirmedAt: null, acked: 0 };

export const countOwnChangesAfter = (db: ReadDb, position: number): number =>
  db.get<{ n: number }>(
    'SELECT count(*) AS n FROM sync_log l JOIN sync_tx t ON t.id = l.tx JOIN sync_site s ON s.n = t.site JOIN station o ON s.station = o.id WHERE l.tx > ? AND t.bundle IS NULL',
    position,
  )?.n ?? 0;

interface Waiting {
  readonly tx: number;
  readonly site: Uint8Array;
  /** null for tables that everybody gets */
  readonly unit: Uint8Array | null;
  readonly n: number;
}

/**
 * Gives a function that counts what headquarters holds for a station and has no confirmation of. One pass for all of
 * them: entries by transaction and by the unit their row belongs to now, a decision by those of its awards.
 */
export function waitingCounter(db: ReadDb, position: number): (peer: RosterEntry, acked: number) => number {
  const entries = `FROM sync_log l JOIN sync_tx t ON t.id = l.tx JOIN sync_site s ON s.n = t.site`;
  const since = 'l.tx > ? AND t.site <> 0';
  const waiting = db.all<Waiting>(
    `SELECT l.tx, s.id AS site, NULL AS unit, count(*) AS n ${entries} WHERE ${since} AND l.tbl IN (1, 2, 3, 5) GROUP BY l.tx
     UNION ALL SELECT l.tx, s.id, p.unit_id, count(*) ${entries} JOIN person p ON p.id = l.row WHERE ${since} AND l.tbl = 4 GROUP BY l.tx, p.unit_id
     UNION ALL SELECT l.tx, s.id, a.unit_id, count(*) ${entries} JOIN award a ON a.id = l.row WHERE ${since} AND l.tbl = 7 GROUP BY l.tx, a.unit_id
     UNION ALL SELECT l.tx, s.id, a.unit_id, count(DISTINCT l.lsn) ${entries} JOIN award a ON a.decision_id = l.row
       WHERE ${since} AND l.tbl = 6 GROUP BY l.tx, a.unit_id`,
    ...Array.from({ length: 4 }, () => position),
  );
  return (peer, acked) => {
    const scope = unitScope(db, peer.scope);
    const { peerSite } = findPeerState(db, uuidToBytes(peer.station));
    return waiting
      .filter(({ tx, site }) => tx > acked && !sameSite(peerSite, site))
      .filter(({ unit }) => unit === null || scope.has(unit))
      .reduce((sum, { n }) => sum + n, 0);
  };
}

interface StoredRow extends Omit<BundleLogRow, 'changes'> {
  readonly outcome: string;
}

/** The bundles that left and came, newest first. */
export const listBundles = (db: ReadDb, limit: number): readonly BundleLogRow[] =>
  db
    .all<StoredRow>(
      `SELECT b.id, b.direction, coalesce(r.name, '') AS station, b.number, b.file_name AS fileName, b.size_bytes AS sizeBytes, b.at, b.actor, b.outcome
       FROM bundle_log b LEFT JOIN roster r ON r.station = b.station ORDER BY b.id DESC LIMIT ?`,
      limit,
    )
    .map(({ outcome, ...row }) => ({ ...row, changes: (JSON.parse(outcome) as { changes: number }).changes }));
