import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

/** Entries of the log after one, up to and including another. */
export interface Stretch {
  readonly after: number;
  readonly upTo: number;
}

export interface LoggedBundle {
  readonly id: number;
  readonly direction: 'sent' | 'received';
  readonly station: string;
  /** the other one's, as the roster has it */
  readonly name: string;
  readonly code: string;
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly at: number;
  readonly actor: string;
  readonly from: number;
  readonly to: number;
  /** what taking it wrote; undefined for one that left, and where it was not noted */
  readonly log: (Stretch & { readonly entered: Stretch }) | undefined;
}

interface Stored extends Omit<LoggedBundle, 'station' | 'log'> {
  readonly station: Uint8Array;
  readonly log: string | null;
}

const bundles = `SELECT b.id, b.direction, b.station, coalesce(r.name, '') AS name, coalesce(r.code, '') AS code, b.number, b.file_name AS fileName,
   b.sha256, b.size_bytes AS sizeBytes, b.at, b.actor, b.from_position AS "from", b.to_position AS "to", json_extract(b.outcome, '$.log') AS log
 FROM bundle_log b LEFT JOIN roster r ON r.station = b.station`;

const known = (row: Stored | undefined): LoggedBundle | undefined =>
  row && {
    ...row,
    station: bytesToUuid(row.station),
    log: row.log === null ? undefined : (JSON.parse(row.log) as LoggedBundle['log']),
  };

export const findBundle = (db: ReadDb, id: number): LoggedBundle | undefined =>
  known(db.get<Stored>(`${bundles} WHERE b.id = ?`, id));

/** The newest that was taken of a file; a copy of a register may have taken it twice. */
export const findTakenFile = (db: ReadDb, sha256: string): LoggedBundle | undefined =>
  known(
    db.get<Stored>(`${bundles} WHERE b.sha256 = ? AND b.direction = 'received' ORDER BY b.id DESC LIMIT 1`, sha256),
  );

/** The newest that was taken of a station under a number. */
export const findNumbered = (db: ReadDb, code: string, number: number): number | undefined =>
  db.get<{ id: number }>(
    `SELECT b.id FROM bundle_log b JOIN roster r ON r.station = b.station
     WHERE r.code = ? AND b.number = ? AND b.direction = 'received' ORDER BY b.id DESC LIMIT 1`,
    code,
    number,
  )?.id;
