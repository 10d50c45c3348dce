import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { FrozenAward, FrozenField } from '#shared/domain/statistics/frozen.ts';

export interface StoredFrozen {
  readonly id: string;
  readonly title: string;
  readonly receiver: string;
  readonly madeAt: number;
  readonly madeBy: string;
  readonly awards: number;
  /** JSON of the whole table */
  readonly figures: string;
}

/** The awards behind it, packed, and what they were proved by. */
export interface FrozenRows {
  readonly digest: string;
  readonly packed: Uint8Array;
}

const columns = 'id, title, receiver, made_at AS madeAt, made_by AS madeBy, awards, figures';

type Stored = Omit<StoredFrozen, 'id'> & { readonly id: Uint8Array };

/** The newest first. */
export const listFrozen = (db: ReadDb): readonly StoredFrozen[] =>
  db
    .all<Stored>(`SELECT ${columns} FROM frozen_statistics ORDER BY made_at DESC, id DESC`)
    .map((row) => ({ ...row, id: bytesToUuid(row.id) }));

export function findFrozen(db: ReadDb, id: string): (StoredFrozen & FrozenRows) | undefined {
  const row = db.get<Stored & FrozenRows>(
    `SELECT ${columns}, digest, packed FROM frozen_statistics WHERE id = ?`,
    uuidToBytes(id),
  );
  return row && { ...row, id: bytesToUuid(row.id) };
}

export function insertFrozen(db: WriteDb, frozen: StoredFrozen & FrozenRows): void {
  db.run(
    `INSERT INTO frozen_statistics (id, title, receiver, made_at, made_by, awards, figures, digest, packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(frozen.id),
    frozen.title,
    frozen.receiver,
    frozen.madeAt,
    frozen.madeBy,
    frozen.awards,
    frozen.figures,
    frozen.digest,
    frozen.packed,
  );
}

type Read = Readonly<Record<FrozenField, string>> & { readonly id: Uint8Array; readonly fate: Fate };
/** Whether an award still counts, and if not, why. */
export type Fate = 'counts' | 'void' | 'withdrawn';

const award = `SELECT a.id, CASE a.recipient_kind WHEN 'person' THEN coalesce(p.full_name, '') ELSE coalesce(a.team_name, a.unit_name) END AS recipient,
   a.recipient_kind AS kind, trim(coalesce(u.code, '') || ' ' || a.unit_name) AS unit, coalesce(a.team_name, '') AS team, t.name_vi AS form, a.level,
   CAST(a.year AS TEXT) AS year, coalesce(a.commendation_type, '') AS commendation, coalesce(m.name, '') AS movement,
   coalesce(d.number, '') AS decision, coalesce(d.decided_on, '') AS decidedOn, coalesce(a.post, '') AS post, coalesce(p.gender, '') AS sex,
   CASE WHEN a.deleted = 1 THEN 'withdrawn' WHEN a.status <> 'valid' THEN 'void' ELSE 'counts' END AS fate`;
const joins = `LEFT JOIN person o ON o.id = a.person_id LEFT JOIN person p ON p.id = coalesce(o.root_id, o.id) LEFT JOIN unit u ON u.id = a.unit_id
   LEFT JOIN award_type t ON t.id = a.award_type_id LEFT JOIN decision d ON d.id = a.decision_id LEFT JOIN movement m ON m.id = a.movement_id`;

const toAward = ({ id, fate: _, ...values }: Read): FrozenAward => ({ id: bytesToUuid(id), values });

/** Awards by number, in the order of the register. */
export const awardsAt = (db: ReadDb, rids: Iterable<number>): readonly FrozenAward[] =>
  db
    .all<Read>(
      `${award} FROM json_each(?) j CROSS JOIN award a ON a.rid = j.value ${joins} ORDER BY a.rid`,
      `[${[...rids].join()}]`,
    )
    .map(toAward);

/** What awards are now that a table no longer counts. */
export const awardsNow = (
  db: ReadDb,
  ids: readonly string[],
): ReadonlyMap<string, { readonly award: FrozenAward; readonly fate: Fate }> =>
  new Map(
    db
      .all<Read>(
        `${award} FROM json_each(?) j CROSS JOIN award a ON a.id = unhex(j.value) ${joins}`,
        JSON.stringify(ids.map((id) => Buffer.from(uuidToBytes(id)).toString('hex'))),
      )
      .map((row) => [bytesToUuid(row.id), { award: toAward(row), fate: row.fate }]),
  );
