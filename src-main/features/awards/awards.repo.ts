import type { ReadDb } from '#db/handles.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { type Exchanged, syncStateOf } from '#shared/domain/awards.ts';
import { findExchanged, pastColumns, type StoredPast } from './sync-states.repo.ts';

type StoredIds = { readonly [N in 'id' | 'unitId' | 'awardTypeId']: Uint8Array };
interface StoredAward extends Omit<AwardRow, keyof StoredIds | 'personId' | 'syncState'>, StoredIds, StoredPast {
  readonly personId: Uint8Array | null;
}

const columns = `a.id, a.recipient_kind AS recipientKind, p.id AS personId,
   CASE a.recipient_kind WHEN 'person' THEN coalesce(p.full_name, '') ELSE coalesce(a.team_name, a.unit_name) END AS recipientName,
   coalesce(p.birth_date, CAST(p.birth_year AS TEXT), '') AS birth, coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post,
   a.unit_id AS unitId, coalesce(u.code, '') AS unitCode, a.unit_name AS unitName,
   a.award_type_id AS awardTypeId, coalesce(t.name_vi, '') AS awardTypeName, a.level,
   coalesce(d.number, '') AS decisionNumber, coalesce(d.decided_on, '') AS decidedOn,
   a.year, coalesce(a.reason, '') AS reason, coalesce(a.note, '') AS note, ${pastColumns('a', 'p')}`;
/** The person is the one that the award's row was merged into, where it was. */
const joins = `LEFT JOIN person o ON o.id = a.person_id LEFT JOIN person p ON p.id = coalesce(o.root_id, o.id) LEFT JOIN unit u ON u.id = a.unit_id
 LEFT JOIN award_type t ON t.id = a.award_type_id LEFT JOIN decision d ON d.id = a.decision_id`;

function toRow({ inConflict, enteredHere, lastOwnChange, ...stored }: StoredAward, exchanged: Exchanged): AwardRow {
  const past = { inConflict: inConflict === 1, enteredHere: enteredHere === 1, lastOwnChange };
  return {
    ...stored,
    id: bytesToUuid(stored.id),
    personId: stored.personId && bytesToUuid(stored.personId),
    unitId: bytesToUuid(stored.unitId),
    awardTypeId: bytesToUuid(stored.awardTypeId),
    syncState: syncStateOf(past, exchanged),
  };
}

/** The rows of a page, in the order of `rids`; in one statement, since each has a price of its own. */
export function listByRid(db: ReadDb, rids: readonly number[]): readonly AwardRow[] {
  const exchanged = findExchanged(db);
  return db
    .all<StoredAward>(
      `SELECT ${columns} FROM json_each(?) page JOIN award a ON a.rid = page.value ${joins} ORDER BY page.key`,
      JSON.stringify(rids),
    )
    .map((stored) => toRow(stored, exchanged));
}

export function findAward(db: ReadDb, id: string): AwardRow | undefined {
  const stored = db.get<StoredAward>(
    `SELECT ${columns} FROM award a ${joins} WHERE a.id = ? AND a.deleted = 0`,
    uuidToBytes(id),
  );
  return stored && toRow(stored, findExchanged(db));
}
