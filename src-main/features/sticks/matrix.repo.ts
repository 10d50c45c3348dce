import type { ReadDb } from '#db/handles.ts';
import type { MatrixRow } from '#shared/api/sticks.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

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
       (SELECT max(at) FROM bundle_log b WHERE b.station = r.station AND b.direction = 'sent') AS lastSentAt
     FROM roster r WHERE r.role = 'unit' AND r.certificate IS NOT NULL AND r.revoked_from IS NULL ORDER BY r.name, r.code`,
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
