import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { Rate } from '#shared/domain/catalogue/bonus.ts';

export interface RateRow extends Rate {
  readonly id: string;
  readonly certainty: string;
  readonly source: string;
}

interface StoredRate extends Omit<RateRow, 'id' | 'isMaximum'> {
  readonly id: Uint8Array;
  readonly typeId: Uint8Array;
  readonly isMaximum: number;
}

/** Every coefficient of every title and form by its id, oldest first: some hundreds. */
export function ratesByType(db: ReadDb): ReadonlyMap<string, readonly RateRow[]> {
  const found = new Map<string, RateRow[]>();
  for (const { typeId, isMaximum, ...row } of db.all<StoredRate>(
    `SELECT id, award_type_id AS typeId, valid_from AS validFrom, valid_to AS validTo, individual, collective, is_maximum AS isMaximum,
     coalesce(certainty, '') AS certainty, coalesce(source, '') AS source
     FROM award_rate WHERE deleted = 0 ORDER BY valid_from, id`,
  )) {
    const type = bytesToUuid(typeId);
    const rates = found.get(type) ?? [];
    rates.push({ ...row, id: bytesToUuid(row.id), isMaximum: isMaximum === 1 });
    found.set(type, rates);
  }
  return found;
}
