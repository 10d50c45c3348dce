import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import {
  bookOf,
  type UnitBook,
  type UnitEvent,
  type UnitPeriod,
  type UnitRecord,
} from '#shared/domain/units/unit-book.ts';

type Bytes = Uint8Array;
type Stored<Row, Ids extends keyof Row> = Omit<Row, Ids> & { readonly [N in Ids]: Bytes | Extract<Row[N], null> };

const facts = `code, name, short_name AS shortName, tier, parent_name AS parentName, parent_id AS parentId,
   sort_order AS sortOrder`;
const idOrNull = (bytes: Bytes | null): string | null => bytes && bytesToUuid(bytes);

/** Every unit that is not withdrawn, with its past. */
export function readBook(db: ReadDb): UnitBook {
  const units = db
    .all<Stored<UnitRecord, 'id' | 'parentId'>>(
      `SELECT id, ${facts}, valid_from AS validFrom, valid_to AS validTo, iif(status = 'proposed', status, 'active') AS status,
         _tx AS tx FROM unit WHERE deleted = 0 ORDER BY rid`,
    )
    .map((row): UnitRecord => ({ ...row, id: bytesToUuid(row.id), parentId: idOrNull(row.parentId) }));
  const periods = db
    .all<Stored<UnitPeriod, 'id' | 'unitId' | 'parentId'>>(
      `SELECT id, unit_id AS unitId, ${facts}, valid_from AS validFrom, valid_to AS validTo, _tx AS tx
       FROM unit_period WHERE deleted = 0 ORDER BY rid`,
    )
    .map(
      (row): UnitPeriod => ({
        ...row,
        id: bytesToUuid(row.id),
        unitId: bytesToUuid(row.unitId),
        parentId: idOrNull(row.parentId),
      }),
    );
  const events = db
    .all<Stored<UnitEvent, 'id' | 'unitId' | 'otherUnitId'>>(
      `SELECT id, unit_id AS unitId, kind, happened_on AS happenedOn, other_unit_id AS otherUnitId, basis, note, _tx AS tx
       FROM unit_event WHERE deleted = 0 ORDER BY happened_on, rid`,
    )
    .map(
      (row): UnitEvent => ({
        ...row,
        id: bytesToUuid(row.id),
        unitId: bytesToUuid(row.unitId),
        otherUnitId: idOrNull(row.otherUnitId),
      }),
    );
  return bookOf(units, periods, events);
}
