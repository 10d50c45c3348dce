import type { ReadDb } from '#db/handles.ts';
import type { AwardTypeRow } from '#shared/api/awards.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

/** The catalogue in its own order, highest first. */
export function listAwardTypes(db: ReadDb): readonly AwardTypeRow[] {
  const rows = db.all<Omit<AwardTypeRow, 'id'> & { readonly id: Uint8Array }>(
    `SELECT id, code, name_vi AS nameVi, name_en AS nameEn, level, recipient, sort_order AS sortOrder
     FROM award_type WHERE deleted = 0 ORDER BY sort_order, code`,
  );
  return rows.map((row) => ({ ...row, id: bytesToUuid(row.id) }));
}
