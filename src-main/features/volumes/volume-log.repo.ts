import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { VolumeLogRow } from '#shared/api/volumes.ts';

export interface VolumeEntry {
  readonly direction: 'sent' | 'received';
  readonly station: Uint8Array;
  readonly number: number;
  readonly part: number;
  readonly fileName: string;
  /** of one that came: of the ciphertext, as its header says; of one that left: of the whole file */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly at: number;
  readonly actor: string;
  readonly scans: number;
  /** false: something of it was not taken */
  readonly whole: boolean;
}

export const logVolume = (db: WriteDb, entry: VolumeEntry): void =>
  void db.run(
    `INSERT INTO volume_log (direction, station, number, part, file_name, sha256, size_bytes, at, actor, scans, whole)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.direction,
    entry.station,
    entry.number,
    entry.part,
    entry.fileName,
    entry.sha256,
    entry.sizeBytes,
    entry.at,
    entry.actor,
    entry.scans,
    entry.whole ? 1 : 0,
  );

/** When a volume was taken whole; null when it was not. Instant in ms. */
export const findVolumeTakenAt = (db: ReadDb, body: string): number | null =>
  db.get<{ at: number | null }>(
    `SELECT max(at) AS at FROM volume_log WHERE sha256 = ? AND direction = 'received' AND whole = 1`,
    body,
  )?.at ?? null;

/** Newest first. */
export const listVolumes = (db: ReadDb, limit: number): readonly VolumeLogRow[] =>
  db.all<VolumeLogRow>(
    `SELECT v.id, v.direction, coalesce(r.name, '') AS station, v.file_name AS fileName, v.size_bytes AS sizeBytes, v.at, v.actor, v.scans
     FROM volume_log v LEFT JOIN roster r ON r.station = v.station ORDER BY v.id DESC LIMIT ?`,
    limit,
  );
