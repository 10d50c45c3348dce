import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { ScanType } from '#shared/domain/attachments/scan-kind.ts';
import type { ScanOwner } from '#shared/domain/records/tables.ts';

export interface StoredScan {
  readonly id: string;
  readonly fileName: string;
  readonly type: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly note: string;
  readonly hlc: number;
  readonly actor: string;
  readonly bundle: string | null;
}

interface ScanCells extends Omit<StoredScan, 'id'> {
  readonly id: Uint8Array;
}

const cells = `a.id, a.file_name AS fileName, a.media_type AS type, a.size_bytes AS sizeBytes, a.sha256, coalesce(a.note, '') AS note, t.hlc, t.actor, t.bundle
  FROM attachment a JOIN sync_tx t ON t.id = a._tx`;

const toScan = (row: ScanCells): StoredScan => ({ ...row, id: bytesToUuid(row.id) });

export const listScansOf = (db: ReadDb, table: ScanOwner, id: string): readonly StoredScan[] =>
  db
    .all<ScanCells>(
      `SELECT ${cells} WHERE a.owner_id = ? AND a.owner_table = ? AND a.deleted = 0 ORDER BY a.rid`,
      uuidToBytes(id),
      table,
    )
    .map(toScan);

export function findScan(db: ReadDb, id: string): StoredScan | undefined {
  const row = db.get<ScanCells>(`SELECT ${cells} WHERE a.id = ? AND a.deleted = 0`, uuidToBytes(id));
  return row && toScan(row);
}

export const ownerIsHere = (db: ReadDb, table: ScanOwner, id: string): boolean =>
  db.get(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0`, uuidToBytes(id)) !== undefined;

export interface NewScan {
  readonly id: string;
  readonly table: ScanOwner;
  readonly owner: string;
  readonly fileName: string;
  readonly type: ScanType;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export function insertScan(db: WriteDb, scan: NewScan): void {
  db.run(
    `INSERT INTO attachment (id, owner_table, owner_id, file_name, media_type, size_bytes, sha256, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(scan.id),
    scan.table,
    uuidToBytes(scan.owner),
    scan.fileName,
    scan.type,
    scan.sizeBytes,
    scan.sha256,
    db.tx,
  );
}

export const setNote = (db: WriteDb, id: string, note: string): void =>
  void db.run('UPDATE attachment SET note = ? WHERE id = ?', note === '' ? null : note, uuidToBytes(id));
