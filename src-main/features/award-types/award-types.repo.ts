import type { ReadDb } from '#db/handles.ts';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { AwardTypeRow } from '#shared/api/awards.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { AwardTypeDraft } from '#shared/domain/catalogue/award-types.ts';
import { ratesByType } from './award-rates.repo.ts';

/** The catalogue in its own order, highest first. */
export function listAwardTypes(db: ReadDb): readonly AwardTypeRow[] {
  const rows = db.all<Omit<AwardTypeRow, 'id'> & { readonly id: Uint8Array }>(
    `SELECT id, code, name_vi AS nameVi, name_en AS nameEn, level, recipient, sort_order AS sortOrder
     FROM award_type WHERE deleted = 0 ORDER BY sort_order, code`,
  );
  return rows.map((row) => ({ ...row, id: bytesToUuid(row.id) }));
}

interface StoredType extends Omit<AwardTypeDraft, 'aliases' | 'commendationTypes' | 'oncePerPerson'> {
  readonly id: Uint8Array;
  readonly aliases: string;
  readonly commendationTypes: string;
  readonly oncePerPerson: number;
}

const storedTypes = `SELECT id, code, name_vi AS nameVi, name_en AS nameEn, kind, family, recipient, level, authority, sort_order AS sortOrder,
    coalesce(valid_from, '') AS validFrom, coalesce(valid_to, '') AS validTo, aliases, commendation_types AS commendationTypes,
    once_per_person AS oncePerPerson, coalesce(certainty, '') AS certainty, coalesce(source, '') AS source, coalesce(note, '') AS note
  FROM award_type`;

const toDraft = ({ id: _, ...row }: StoredType): AwardTypeDraft => ({
  ...row,
  aliases: JSON.parse(row.aliases) as AwardTypeDraft['aliases'],
  commendationTypes: JSON.parse(row.commendationTypes) as AwardTypeDraft['commendationTypes'],
  oncePerPerson: row.oncePerPerson === 1,
});

export function listCatalogue(db: ReadDb): readonly CatalogueEntry[] {
  const rates = ratesByType(db);
  return db.all<StoredType>(`${storedTypes} WHERE deleted = 0 ORDER BY sort_order, code`).map((row) => {
    const id = bytesToUuid(row.id);
    return { ...toDraft(row), id, rates: rates.get(id) ?? [] };
  });
}

/** A trashed one too: it may be brought back. */
export function findAwardTypeDraft(db: ReadDb, id: string): AwardTypeDraft | undefined {
  const row = db.get<StoredType>(`${storedTypes} WHERE id = ?`, uuidToBytes(id));
  return row && toDraft(row);
}

/** Whose the code is, besides one of its own. */
export const findCodeHolder = (db: ReadDb, code: string, but: string): string | undefined =>
  db.get<{ name: string }>(
    'SELECT name_vi AS name FROM award_type WHERE code = ? AND id <> ? AND deleted = 0',
    code,
    uuidToBytes(but),
  )?.name;

export const countAwardsOf = (db: ReadDb, id: string): number =>
  db.get<{ n: number }>('SELECT count(*) AS n FROM award WHERE award_type_id = ? AND deleted = 0', uuidToBytes(id))
    ?.n ?? 0;
