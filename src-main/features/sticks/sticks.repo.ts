import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';

/** When a bundle of a station was taken; null when the log does not say. Instant in ms. */
export const findTakenAt = (db: ReadDb, station: string, number: number): number | null =>
  db.get<{ at: number | null }>(
    `SELECT max(at) AS at FROM bundle_log WHERE direction = 'received' AND station = ? AND number = ?`,
    uuidToBytes(station),
    number,
  )?.at ?? null;
