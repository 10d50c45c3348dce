import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import type { Level } from '#shared/domain/levels.ts';
import { decisionKeys } from '#shared/domain/search-keys.ts';

/** A decision as it is stored, '' where nothing is known. */
export interface StoredDecision extends DecisionValues {
  readonly rid: number;
  readonly id: string;
}

type Row = Omit<StoredDecision, 'id'> & { readonly id: Uint8Array };

const columns = `d.rid, d.id, d.number, d.decided_on AS decidedOn, d.level, coalesce(d.authority, '') AS authority, coalesce(d.title, '') AS title,
   coalesce(d.signer, '') AS signer, coalesce(d.signer_title, '') AS signerTitle, coalesce(d.note, '') AS note`;

const toDecision = (row: Row): StoredDecision => ({ ...row, id: bytesToUuid(row.id) });

/** A condition on `decision d`, and what stands for its question marks. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly Cell[];
}

/** Newest first; numbers are read as numbers, so that 9/QĐ stands before 10/QĐ. */
export const listDecisions = (
  db: ReadDb,
  { sql, params }: Condition,
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): readonly StoredDecision[] =>
  db
    .all<Row>(
      `SELECT ${columns} FROM decision d WHERE ${sql}
       ORDER BY d.decided_on DESC, CAST(d.number AS INTEGER) DESC, d.fold_key DESC, d.rid DESC LIMIT ? OFFSET ?`,
      ...params,
      limit,
      offset,
    )
    .map(toDecision);

export const countDecisions = (db: ReadDb, { sql, params }: Condition): number =>
  db.get<{ n: number }>(`SELECT count(*) AS n FROM decision d WHERE ${sql}`, ...params)?.n ?? 0;

export function findDecision(db: ReadDb, id: string): StoredDecision | undefined {
  const row = db.get<Row>(`SELECT ${columns} FROM decision d WHERE d.id = ? AND d.deleted = 0`, uuidToBytes(id));
  return row && toDecision(row);
}

/** Every decision whose number and day another one has too. */
export const listAlike = (db: ReadDb): readonly StoredDecision[] =>
  db
    .all<Row>(
      `SELECT ${columns} FROM decision d WHERE d.deleted = 0 AND d.fold_key <> '' AND (d.fold_key, d.decided_on) IN (
         SELECT fold_key, decided_on FROM decision WHERE deleted = 0 AND fold_key <> '' GROUP BY fold_key, decided_on HAVING count(*) > 1
       ) ORDER BY d.rid`,
    )
    .map(toDecision);

/** The others of one number and day, oldest first. */
export const listAlikeTo = (
  db: ReadDb,
  { rid, number, decidedOn }: Pick<StoredDecision, 'rid' | 'number' | 'decidedOn'>,
): readonly StoredDecision[] =>
  db
    .all<Row>(
      `SELECT ${columns} FROM decision d WHERE d.fold_key = ? AND d.decided_on = ? AND d.deleted = 0 AND d.rid <> ? ORDER BY d.rid`,
      decisionKeys({ number }).foldKey,
      decidedOn,
      rid,
    )
    .map(toDecision);

export const listYears = (db: ReadDb): readonly number[] =>
  db
    .all<{ year: string }>(
      `SELECT DISTINCT substr(decided_on, 1, 4) AS year FROM decision WHERE deleted = 0 AND decided_on <> '' ORDER BY year DESC`,
    )
    .map(({ year }) => Number(year));

export interface AwardCounts {
  readonly rid: number;
  readonly kind: 'unit' | 'person' | 'household';
  readonly valid: number;
  readonly void: number;
  readonly numbered: number;
  /** valid and without a number */
  readonly open: number;
}

/** What became of the awards of some decisions, by recipient. */
export const countAwards = (db: ReadDb, rids: readonly number[]): readonly AwardCounts[] =>
  db.all<AwardCounts>(
    `SELECT d.rid, a.recipient_kind AS kind, sum(a.status = 'valid') AS valid, sum(a.status <> 'valid') AS void,
       sum(a.register_seq IS NOT NULL) AS numbered, sum(a.status = 'valid' AND a.register_seq IS NULL) AS open
     FROM json_each(?) page CROSS JOIN decision d ON d.rid = page.value
       CROSS JOIN award a INDEXED BY award_decision ON a.decision_id = d.id AND a.deleted = 0
     GROUP BY d.rid, a.recipient_kind`,
    JSON.stringify(rids),
  );

const orNull = (text: string): Cell => (text === '' ? null : text);

const cells = (values: DecisionValues): readonly Cell[] => [
  values.number,
  values.decidedOn,
  values.level,
  orNull(values.authority),
  orNull(values.title),
  orNull(values.signer),
  orNull(values.signerTitle),
  orNull(values.note),
  decisionKeys(values).foldKey,
];

export function insertDecision(db: WriteDb, id: string, values: DecisionValues): void {
  db.run(
    `INSERT INTO decision (number, decided_on, level, authority, title, signer, signer_title, note, fold_key, id, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...cells(values),
    uuidToBytes(id),
    db.tx,
  );
}

export function setDecision(db: WriteDb, id: string, values: DecisionValues): void {
  db.run(
    `UPDATE decision SET (number, decided_on, level, authority, title, signer, signer_title, note, fold_key) = (?, ?, ?, ?, ?, ?, ?, ?, ?)
     WHERE id = ?`,
    ...cells(values),
    uuidToBytes(id),
  );
}

/** Also of awards in the trash, so that a restored one agrees with its decision. */
export function setLevelOfAwards(db: WriteDb, id: string, level: Level): void {
  db.run('UPDATE award SET level = ? WHERE decision_id = ? AND level <> ?', level, uuidToBytes(id), level);
}

/** Awards, the withdrawn ones among them, and scans go over; the emptied decision is withdrawn. */
export function moveAll(db: WriteDb, from: string, to: string): void {
  db.run('UPDATE award SET decision_id = ? WHERE decision_id = ?', uuidToBytes(to), uuidToBytes(from));
  db.run(
    `UPDATE attachment SET owner_id = ? WHERE owner_id = ? AND owner_table = 'decision'`,
    uuidToBytes(to),
    uuidToBytes(from),
  );
  db.run('UPDATE decision SET deleted = 1 WHERE id = ?', uuidToBytes(from));
}
