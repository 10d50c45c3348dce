import type { Cell, ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { prevOf } from '../../platform/register/log-entry.ts';
import { type Deed, deedParams, inDeed } from './deeds.repo.ts';

interface UndoneEntry {
  readonly lsn: number;
  readonly op: 'I' | 'U';
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  readonly old: Cell;
}

/** Entries of a deed from its last to its first, `limit` at a time. */
export const listEntriesBefore = (db: ReadDb, deed: Deed, before: number, limit: number): readonly UndoneEntry[] =>
  db.all<UndoneEntry>(
    `SELECT l.lsn, l.op, l.tbl, l.row, l.col, l.old FROM sync_log l WHERE ${inDeed('l')} AND l.lsn < ? ORDER BY l.lsn DESC LIMIT ?`,
    ...deedParams(deed),
    before,
    limit,
  );

/** In place of a writer where several values stand beside each other. */
export const SEVERAL = -1;

/** Who wrote the fields of a row last, or SEVERAL. */
export const listWriters = (db: ReadDb, tbl: number, row: Uint8Array): ReadonlyMap<number, number> =>
  new Map(
    db
      .all<{ col: number; tx: number }>(
        `SELECT col, tx FROM sync_field WHERE tbl = ? AND row = ?
         UNION ALL SELECT col, ${SEVERAL} FROM sync_head WHERE tbl = ? AND row = ?`,
        tbl,
        row,
        tbl,
        row,
      )
      .map(({ col, tx }) => [col, tx]),
  );

/** Rows that a deed added and somebody wrote to since; in one statement, since a list has many and few were touched. */
export const listWrittenSince = (
  db: ReadDb,
  deed: Deed,
): readonly { readonly tbl: number; readonly row: Uint8Array }[] =>
  db.all(
    `SELECT l.tbl, l.row FROM sync_log l WHERE ${inDeed('l')} AND l.op = 'I' AND (
       EXISTS (SELECT 1 FROM sync_field f WHERE f.tbl = l.tbl AND f.row = l.row
         AND f.tx NOT IN (SELECT x.tx FROM sync_log x WHERE ${inDeed('x')}))
       OR EXISTS (SELECT 1 FROM sync_head h WHERE h.tbl = l.tbl AND h.row = l.row))`,
    ...deedParams(deed),
    ...deedParams(deed),
  );

export const hasScans = (db: ReadDb): boolean => db.get('SELECT 1 FROM attachment WHERE deleted = 0') !== undefined;

const isDeletedColumn = (tbl: number, col: number): boolean =>
  syncedTables.some(({ id, columns }) => id === tbl && columns.some((c) => c.id === col && c.name === 'deleted'));

/** Whose value a deed replaced in a field; undefined when it was no single one. */
export function replacedBy(db: ReadDb, deed: Deed, tbl: number, row: Uint8Array, col: number): number | undefined {
  const [prev, ...more] = seenBy(db, deed, tbl, row, col);
  // A withdrawal names first the value it replaced, then what else its author saw of the row.
  const single = more.length === 0 || isDeletedColumn(tbl, col);
  return typeof prev === 'number' && single ? prev : undefined;
}

/** The transactions whose values a deed replaced in a field: several where it settled a question. */
export function seenBy(db: ReadDb, deed: Deed, tbl: number, row: Uint8Array, col: number) {
  const entry = db.get<{ prev: Cell }>(
    `SELECT l.prev FROM sync_log l WHERE l.row = ? AND l.tbl = ? AND l.col = ? AND l.op = 'U' AND ${inDeed('l')} ORDER BY l.lsn LIMIT 1`,
    row,
    tbl,
    col,
    ...deedParams(deed),
  );
  return entry ? prevOf(entry.prev) : [];
}

/** Names of tables and columns below come from the registry, never from a caller's input. */
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

/** Whether awards of a decision have numbers in the book. */
export const hasNumbers = (db: ReadDb, decision: Uint8Array): boolean =>
  db.get('SELECT 1 FROM award WHERE decision_id = ? AND register_seq IS NOT NULL AND deleted = 0', decision) !==
  undefined;
