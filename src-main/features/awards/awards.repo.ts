import type { ReadDb } from '#db/handles.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { Rule } from '#shared/domain/catalogue/rules.ts';
import { isNumberedHere } from '#shared/domain/register-numbers.ts';
import { type Exchanged, syncStateOf } from '#shared/domain/sync/marks.ts';
import { findExchanged, pastColumns, pastOf, type StoredPast } from '../marks/index.ts';
import { listRules } from '../rules/index.ts';

type StoredIds = { readonly [N in 'id' | 'unitId' | 'awardTypeId']: Uint8Array };
type StoredLinks = { readonly [N in 'personId' | 'decisionId' | 'movementId']: Uint8Array | null };
interface StoredAward
  extends Omit<AwardRow, keyof StoredIds | keyof StoredLinks | 'draft' | 'syncState'>,
    StoredIds,
    StoredLinks,
    StoredPast {}

const columns = `a.id, a.recipient_kind AS recipientKind, p.id AS personId,
   CASE a.recipient_kind WHEN 'person' THEN coalesce(p.full_name, '') ELSE coalesce(a.team_name, a.unit_name) END AS recipientName,
   coalesce(p.birth_date, CAST(p.birth_year AS TEXT), '') AS birth, coalesce(a.rank, '') AS rank, coalesce(a.post, '') AS post,
   a.unit_id AS unitId, coalesce(u.code, '') AS unitCode, a.unit_name AS unitName, coalesce(a.team_name, '') AS teamName,
   a.award_type_id AS awardTypeId, coalesce(t.name_vi, '') AS awardTypeName, a.level,
   coalesce(a.commendation_type, '') AS commendationType, a.movement_id AS movementId, coalesce(m.name, '') AS movementName,
   a.decision_id AS decisionId, coalesce(d.number, '') AS decisionNumber, coalesce(d.decided_on, '') AS decidedOn,
   a.year, coalesce(a.reason, '') AS reason, coalesce(a.note, '') AS note, a.status, coalesce(a.status_on, '') AS statusOn,
   coalesce(a.status_basis, '') AS statusBasis, coalesce(a.register_book, '') AS registerBook, a.register_seq AS registerSeq,
   coalesce(a.printed_number, '') AS printedNumber, ${pastColumns(
     [
       ['award', 'a.id'],
       ['person', 'p.id'],
     ],
     'a._tx',
   )}`;
/** The person is the one that the award's row was merged into, where it was. */
const joins = `LEFT JOIN person o ON o.id = a.person_id LEFT JOIN person p ON p.id = coalesce(o.root_id, o.id) LEFT JOIN unit u ON u.id = a.unit_id
 LEFT JOIN award_type t ON t.id = a.award_type_id LEFT JOIN decision d ON d.id = a.decision_id
 LEFT JOIN movement m ON m.id = a.movement_id`;

interface Around {
  readonly exchanged: Exchanged;
  readonly rules: readonly Rule[];
}

const around = (db: ReadDb): Around => ({ exchanged: findExchanged(db), rules: listRules(db) });

function toRow(
  { inConflict, isRefused, waitsThere, enteredHere, lastOwnChange, ...stored }: StoredAward,
  { exchanged, rules }: Around,
): AwardRow {
  const past = pastOf({ inConflict, isRefused, waitsThere, enteredHere, lastOwnChange });
  const waits = stored.status === 'valid' && stored.registerSeq === null && stored.decisionId !== null;
  return {
    ...stored,
    id: bytesToUuid(stored.id),
    personId: stored.personId && bytesToUuid(stored.personId),
    unitId: bytesToUuid(stored.unitId),
    awardTypeId: bytesToUuid(stored.awardTypeId),
    movementId: stored.movementId && bytesToUuid(stored.movementId),
    decisionId: stored.decisionId && bytesToUuid(stored.decisionId),
    draft: waits && isNumberedHere(rules, stored),
    syncState: syncStateOf(past, exchanged),
  };
}

/** The rows of a page, in the order of `rids`; in one statement, since each has a price of its own. */
export function listByRid(db: ReadDb, rids: readonly number[]): readonly AwardRow[] {
  const facts = around(db);
  return db
    .all<StoredAward>(
      `SELECT ${columns} FROM json_each(?) page JOIN award a ON a.rid = page.value ${joins} ORDER BY page.key`,
      JSON.stringify(rids),
    )
    .map((stored) => toRow(stored, facts));
}

export function findAward(db: ReadDb, id: string): AwardRow | undefined {
  const stored = db.get<StoredAward>(
    `SELECT ${columns} FROM award a ${joins} WHERE a.id = ? AND a.deleted = 0`,
    uuidToBytes(id),
  );
  return stored && toRow(stored, around(db));
}
