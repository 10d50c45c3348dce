import type { ReadDb } from '#db/handles.ts';
import type { RateRow } from '#shared/api/award-types.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

interface StoredRate extends Omit<RateRow, 'id' | 'isMaximum'> {
  readonly id: Uint8Array;
  readonly typeId: Uint8Array;
  readonly isMaximum: number;
}

export interface OwnedRate extends RateRow {
  readonly typeId: string;
}

const storedRates = `SELECT id, award_type_id AS typeId, valid_from AS validFrom, valid_to AS validTo, individual, collective,
    is_maximum AS isMaximum, coalesce(certainty, '') AS certainty, coalesce(source, '') AS source FROM award_rate`;

const toRate = (row: StoredRate): OwnedRate => ({
  ...row,
  id: bytesToUuid(row.id),
  typeId: bytesToUuid(row.typeId),
  isMaximum: row.isMaximum === 1,
});

/** Every coefficient of every title and form by its id, oldest first: some hundreds. */
export function ratesByType(db: ReadDb): ReadonlyMap<string, readonly RateRow[]> {
  const found = new Map<string, RateRow[]>();
  for (const row of db.all<StoredRate>(`${storedRates} WHERE deleted = 0 ORDER BY valid_from, id`)) {
    const { typeId, ...rate } = toRate(row);
    const rates = found.get(typeId) ?? [];
    rates.push(rate);
    found.set(typeId, rates);
  }
  return found;
}

export const listRates = (db: ReadDb, typeId: string): readonly RateRow[] =>
  db
    .all<StoredRate>(
      `${storedRates} WHERE award_type_id = ? AND deleted = 0 ORDER BY valid_from, id`,
      uuidToBytes(typeId),
    )
    .map(toRate);

/** A trashed one too: it may be brought back. */
export function findRate(db: ReadDb, id: string): OwnedRate | undefined {
  const row = db.get<StoredRate>(`${storedRates} WHERE id = ?`, uuidToBytes(id));
  return row && toRate(row);
}
