import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { Level } from '#shared/domain/levels.ts';
import { decisionKeys, personKeys } from '#shared/domain/search-keys.ts';
import { factOn, joinPeriod } from '../units/index.ts';

export type AwardColumn =
  | 'rank'
  | 'post'
  | 'reason'
  | 'note'
  | 'unit_id'
  | 'unit_name'
  | 'team_name'
  | 'award_type_id'
  | 'decision_id'
  | 'level'
  | 'text_key'
  | 'status'
  | 'status_on'
  | 'status_basis';

export function setAward(db: WriteDb, id: string, values: Readonly<Partial<Record<AwardColumn, Cell>>>): void {
  const columns = Object.keys(values) as AwardColumn[];
  db.run(
    `UPDATE award SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...columns.map((column) => values[column] ?? null),
    uuidToBytes(id),
  );
}

/** Renames a person and, through the triggers, re-keys every award of theirs. */
export function renamePerson(db: WriteDb, id: string, fullName: string): void {
  const row = db.get<{ serviceNumber: string | null }>(
    'SELECT service_number AS serviceNumber FROM person WHERE id = ?',
    uuidToBytes(id),
  );
  const { sortKey, foldKey } = personKeys({ fullName, serviceNumber: row?.serviceNumber ?? null });
  db.run(
    'UPDATE person SET full_name = ?, sort_key = ?, fold_key = ? WHERE id = ?',
    fullName,
    sortKey,
    foldKey,
    uuidToBytes(id),
  );
}

/** @param birth YYYY-MM-DD, YYYY where only the year is known, or '' */
export function setBirth(db: WriteDb, id: string, birth: string): void {
  const yearOnly = birth.length === 4;
  db.run(
    'UPDATE person SET birth_date = ?, birth_year = ? WHERE id = ?',
    yearOnly || birth === '' ? null : birth,
    yearOnly ? Number(birth) : null,
    uuidToBytes(id),
  );
}

/** What a unit was called on a day. */
export const findUnitName = (db: ReadDb, id: string, day: string): string | undefined =>
  db.get<{ name: string }>(
    `SELECT ${factOn('u', 'name')} AS name FROM unit u ${joinPeriod('u', '?')} WHERE u.id = ? AND u.deleted = 0`,
    day,
    uuidToBytes(id),
  )?.name;

export const findAwardType = (
  db: ReadDb,
  id: string,
): { readonly name: string; readonly recipient: string; readonly level: Level } | undefined =>
  db.get('SELECT name_vi AS name, recipient, level FROM award_type WHERE id = ? AND deleted = 0', uuidToBytes(id));

export interface DecisionRow {
  readonly id: string;
  readonly level: Level;
  /** named by whoever entered the decision itself; null when it is known from its awards only */
  readonly authority: string | null;
}

interface StoredDecision extends Omit<DecisionRow, 'id'> {
  readonly id: Uint8Array;
}

const toDecision = (row: StoredDecision | undefined): DecisionRow | undefined =>
  row && { ...row, id: bytesToUuid(row.id) };

export const findDecisionOf = (db: ReadDb, awardId: string): DecisionRow | undefined =>
  toDecision(
    db.get<StoredDecision>(
      'SELECT d.id, d.level, d.authority FROM award a JOIN decision d ON d.id = a.decision_id WHERE a.id = +?',
      uuidToBytes(awardId),
    ),
  );

/** The oldest decision of a number and day, of one level or of any. */
export const findDecision = (
  db: ReadDb,
  number: string,
  decidedOn: string,
  level: Level | null = null,
): DecisionRow | undefined =>
  toDecision(
    db.get<StoredDecision>(
      `SELECT id, level, authority FROM decision WHERE fold_key = ? AND decided_on = ? AND level = coalesce(?, level) AND deleted = 0
       ORDER BY rid LIMIT 1`,
      decisionKeys({ number }).foldKey,
      decidedOn,
      level,
    ),
  );

export interface NewDecision {
  readonly id: string;
  readonly number: string;
  readonly decidedOn: string;
  readonly level: Level;
}

export function insertDecision(db: WriteDb, { id, number, decidedOn, level }: NewDecision): void {
  db.run(
    'INSERT INTO decision (id, number, decided_on, level, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?)',
    uuidToBytes(id),
    number,
    decidedOn,
    level,
    decisionKeys({ number }).foldKey,
    db.tx,
  );
}
