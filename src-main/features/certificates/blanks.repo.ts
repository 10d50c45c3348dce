import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { KeptOffset } from '#shared/api/certificates.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';

export interface StoredBlank {
  readonly id: string;
  readonly name: string;
  readonly awardTypeId: string | null;
  readonly authority: string;
  /** JSON */
  readonly sheet: string;
  readonly hasPicture: number;
  readonly savedAt: number;
}

type Row = Omit<StoredBlank, 'id' | 'awardTypeId'> & {
  readonly id: Uint8Array;
  readonly awardTypeId: Uint8Array | null;
};

export const listBlanks = (db: ReadDb): readonly StoredBlank[] =>
  db
    .all<Row>(
      `SELECT id, name, award_type_id AS awardTypeId, authority, sheet, picture IS NOT NULL AS hasPicture, saved_at AS savedAt
       FROM certificate_blank ORDER BY fold_key, name`,
    )
    .map((row) => ({ ...row, id: bytesToUuid(row.id), awardTypeId: row.awardTypeId && bytesToUuid(row.awardTypeId) }));

export const findPicture = (db: ReadDb, id: string): Uint8Array | undefined =>
  db.get<{ picture: Uint8Array | null }>('SELECT picture FROM certificate_blank WHERE id = ?', uuidToBytes(id))
    ?.picture ?? undefined;

/** The picture stays where it is. */
export const saveBlank = (db: WriteDb, blank: Omit<StoredBlank, 'hasPicture'>): void =>
  void db.run(
    `INSERT INTO certificate_blank (id, name, fold_key, award_type_id, authority, sheet, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, fold_key = excluded.fold_key, award_type_id = excluded.award_type_id,
       authority = excluded.authority, sheet = excluded.sheet, saved_at = excluded.saved_at`,
    uuidToBytes(blank.id),
    blank.name,
    fold(blank.name),
    blank.awardTypeId === null ? null : uuidToBytes(blank.awardTypeId),
    blank.authority,
    blank.sheet,
    blank.savedAt,
  );

export const setPicture = (db: WriteDb, id: string, picture: Uint8Array | null): void =>
  void db.run('UPDATE certificate_blank SET picture = ? WHERE id = ?', picture, uuidToBytes(id));

// A table of this station alone: nothing else knows of its rows, so they may go.
export const removeBlank = (db: WriteDb, id: string): void =>
  void db.run('DELETE FROM certificate_blank WHERE id = ?', uuidToBytes(id));

export const listOffsets = (db: ReadDb): readonly KeptOffset[] =>
  db.all<KeptOffset>('SELECT printer, x_mm AS xMm, y_mm AS yMm, scale FROM printer_offset ORDER BY printer');

export const saveOffset = (db: WriteDb, { printer, xMm, yMm, scale }: KeptOffset, savedAt: number): void =>
  void db.run(
    'INSERT OR REPLACE INTO printer_offset (printer, x_mm, y_mm, scale, saved_at) VALUES (?, ?, ?, ?, ?)',
    printer,
    xMm,
    yMm,
    scale,
    savedAt,
  );
