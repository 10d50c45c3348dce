import type { ReadDb } from '#db/handles.ts';
import type { BundleBehind, MatrixRow } from '#shared/api/sticks.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

interface Counted {
  readonly station: Uint8Array;
  readonly month: number;
  readonly received: number;
  readonly lastAt: number;
}

interface Station {
  readonly station: Uint8Array;
  readonly code: string;
  readonly name: string;
  readonly addedAt: number;
  readonly lastReceivedAt: number | null;
  readonly lastSentAt: number | null;
  readonly unconfirmed: number;
  readonly unanswered: number;
}

/** What came of every unit's station in each month of a year, by this machine's days. */
export function listMatrix(db: ReadDb, year: number): readonly MatrixRow[] {
  const counted = db.all<Counted>(
    `SELECT station, CAST(strftime('%m', at / 1000, 'unixepoch', 'localtime') AS INTEGER) AS month, count(*) AS received, max(at) AS lastAt
     FROM bundle_log WHERE direction = 'received' AND strftime('%Y', at / 1000, 'unixepoch', 'localtime') = ?
     GROUP BY station, month`,
    String(year),
  );
  const stations = db.all<Station>(
    `SELECT r.station, r.code, r.name, r.added_at AS addedAt,
       (SELECT max(at) FROM bundle_log b WHERE b.station = r.station AND b.direction = 'received') AS lastReceivedAt,
       (SELECT max(at) FROM bundle_log b WHERE b.station = r.station AND b.direction = 'sent') AS lastSentAt,
       (SELECT count(*) FROM bundle_log b WHERE b.station = r.station AND b.direction = 'sent' AND
         CASE WHEN p.own_site = own.id THEN b.number > p.acked_bundle ELSE b.at > coalesce(p.acked_at, 0) END) AS unconfirmed,
       (SELECT count(*) FROM bundle_log b WHERE b.station = r.station AND b.direction = 'received' AND b.id >
         coalesce((SELECT max(s.id) FROM bundle_log s WHERE s.station = r.station AND s.direction = 'sent'), 0)) AS unanswered
     FROM roster r LEFT JOIN sync_peer p ON p.station = r.station
     LEFT JOIN (SELECT s.id FROM sync_site s JOIN station o ON o.site = s.n) own
     WHERE r.role = 'unit' AND r.certificate IS NOT NULL AND r.revoked_from IS NULL ORDER BY r.name, r.code`,
  );
  return stations.map(({ station, lastSentAt, ...rest }) => {
    const own = counted.filter((one) => Buffer.compare(one.station, station) === 0);
    return {
      ...rest,
      stationId: bytesToUuid(station),
      months: Array.from({ length: 12 }, (_, at) => {
        const month = own.find((one) => one.month === at + 1);
        // Whatever was written to it later says how far its log was taken.
        const confirmed = month !== undefined && lastSentAt !== null && lastSentAt >= month.lastAt;
        return { received: month?.received ?? 0, confirmed };
      }),
    };
  });
}

/** What was taken of a station in a month, by this machine's days, oldest first. */
export const listBehind = (
  db: ReadDb,
  { station, year, month }: { readonly station: string; readonly year: number; readonly month: number },
): readonly BundleBehind[] =>
  db
    .all<Omit<BundleBehind, 'changes'> & { readonly outcome: string }>(
      `SELECT id, number, file_name AS fileName, at, actor, outcome FROM bundle_log
       WHERE direction = 'received' AND station = ? AND strftime('%Y-%m', at / 1000, 'unixepoch', 'localtime') = ? ORDER BY id`,
      uuidToBytes(station),
      `${year}-${String(month).padStart(2, '0')}`,
    )
    .map(({ outcome, ...row }) => ({ ...row, changes: (JSON.parse(outcome) as { changes: number }).changes }));
