import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { BonusRecipient } from '#shared/domain/catalogue/bonus.ts';

interface StoredCase {
  readonly awardId: Uint8Array;
  readonly typeId: Uint8Array;
  readonly recipientName: string;
  readonly awardTypeName: string;
  readonly recipient: BonusRecipient;
  readonly decidedOn: string;
  /** '' where the recipient is the unit itself */
  readonly unitName: string;
  readonly paid: number | null;
}

export interface PaidAward extends Omit<StoredCase, 'awardId' | 'typeId'> {
  readonly awardId: string;
  readonly typeId: string;
}

/** A form for households makes one of whoever received it. */
const cases = `SELECT a.id AS awardId, a.award_type_id AS typeId, t.name_vi AS awardTypeName, a.bonus AS paid,
    CASE WHEN a.recipient_kind = 'household' OR t.recipient = 'household' THEN 'household'
      WHEN a.recipient_kind = 'person' THEN 'individual' ELSE 'collective' END AS recipient,
    coalesce(r.full_name, p.full_name, nullif(a.team_name, ''), a.unit_name) AS recipientName, coalesce(d.decided_on, '') AS decidedOn,
    iif(a.recipient_kind = 'unit' AND coalesce(a.team_name, '') = '', '', a.unit_name) AS unitName
  FROM award a JOIN award_type t ON t.id = a.award_type_id LEFT JOIN decision d ON d.id = a.decision_id
    LEFT JOIN person p ON p.id = a.person_id LEFT JOIN person r ON r.id = p.root_id`;

const toCase = (row: StoredCase): PaidAward => ({
  ...row,
  awardId: bytesToUuid(row.awardId),
  typeId: bytesToUuid(row.typeId),
});

export function findCase(db: ReadDb, awardId: string): PaidAward | undefined {
  const row = db.get<StoredCase>(`${cases} WHERE a.id = ? AND a.deleted = 0`, uuidToBytes(awardId));
  return row && toCase(row);
}

/** The awards of a decision that count, collectives first, by name. */
export const listCases = (db: ReadDb, decisionId: string): readonly PaidAward[] =>
  db
    .all<StoredCase>(
      `${cases} WHERE a.decision_id = ? AND a.deleted = 0 AND a.status = 'valid'
       ORDER BY t.sort_order, a.recipient_kind = 'person', a.name_key, a.rid`,
      uuidToBytes(decisionId),
    )
    .map(toCase);

/** Of these awards, named in hex, those that count. */
export const findCases = (db: ReadDb, awardKeys: readonly string[]): readonly PaidAward[] =>
  db
    .all<StoredCase>(
      `${cases} WHERE a.id IN (SELECT unhex(value) FROM json_each(?)) AND a.deleted = 0 AND a.status = 'valid'`,
      JSON.stringify(awardKeys),
    )
    .map(toCase);

export const setPaid = (db: WriteDb, awardId: string, paid: number | null): void => {
  db.run('UPDATE award SET bonus = ? WHERE id = ?', paid, uuidToBytes(awardId));
};
