import type { Cell, ReadDb } from '#db/handles.ts';
import { prevOf } from '../../platform/register/log-entry.ts';

interface UndoneEntry {
  readonly lsn: number;
  readonly op: 'I' | 'U';
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  readonly old: Cell;
}

/** Entries of an action from its last to its first, `limit` at a time. */
export const listEntriesBefore = (db: ReadDb, tx: number, before: number, limit: number): readonly UndoneEntry[] =>
  db.all<UndoneEntry>(
    'SELECT lsn, op, tbl, row, col, old FROM sync_log WHERE tx = ? AND lsn < ? ORDER BY lsn DESC LIMIT ?',
    tx,
    before,
    limit,
  );

/** Who wrote the fields of a row last; -1 where several values stand beside each other. */
export const listWriters = (db: ReadDb, tbl: number, row: Uint8Array): ReadonlyMap<number, number> =>
  new Map(
    db
      .all<{ col: number; tx: number }>(
        `SELECT col, tx FROM sync_field WHERE tbl = ? AND row = ?
         UNION ALL SELECT col, -1 FROM sync_head WHERE tbl = ? AND row = ?`,
        tbl,
        row,
        tbl,
        row,
      )
      .map(({ col, tx }) => [col, tx]),
  );

/** Names of tables and columns below come from the registry, never from a caller's input. */
export const findMaker = (db: ReadDb, table: string, row: Uint8Array) =>
  db.get<{ readonly tx: number }>(`SELECT _tx AS tx FROM ${table} WHERE id = ?`, row)?.tx;

/** Whose value an action replaced in a field; undefined when it was no single one. */
export function replacedBy(db: ReadDb, tx: number, tbl: number, row: Uint8Array, col: number): number | undefined {
  const entry = db.get<{ prev: Cell }>(
    `SELECT prev FROM sync_log WHERE row = ? AND tbl = ? AND tx = ? AND col = ? AND op = 'U' ORDER BY lsn LIMIT 1`,
    row,
    tbl,
    tx,
    col,
  );
  const [prev, ...more] = entry ? prevOf(entry.prev) : [];
  return typeof prev === 'number' && more.length === 0 ? prev : undefined;
}

export const findCells = (db: ReadDb, table: string, row: Uint8Array) =>
  db.get<Readonly<Record<string, Cell>>>(`SELECT * FROM ${table} WHERE id = ?`, row);

export const isThere = (db: ReadDb, table: string, row: Uint8Array): boolean =>
  db.get(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 0`, row) !== undefined;

export const eachReferrer = (db: ReadDb, table: string, column: string, row: Uint8Array) =>
  db.each<{ readonly id: Uint8Array }>(`SELECT id FROM ${table} WHERE ${column} = ? AND deleted = 0`, row);

export const eachScan = (db: ReadDb, owner: string, row: Uint8Array) =>
  db.each<{ readonly id: Uint8Array }>(
    'SELECT id FROM attachment WHERE owner_id = ? AND owner_table = ? AND deleted = 0',
    row,
    owner,
  );

export const isOwnUnit = (db: ReadDb, row: Uint8Array): boolean =>
  db.get('SELECT 1 FROM station WHERE unit_id = ?', row) !== undefined;

/** An award with a number in the book, or a decision of such awards. */
export const hasNumber = (db: ReadDb, table: string, row: Uint8Array): boolean => {
  if (table === 'award')
    return db.get('SELECT 1 FROM award WHERE id = ? AND register_seq IS NOT NULL', row) !== undefined;
  const numbered = 'SELECT 1 FROM award WHERE decision_id = ? AND register_seq IS NOT NULL AND deleted = 0';
  return table === 'decision' && db.get(numbered, row) !== undefined;
};
