import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import type { SyncedColumn, SyncedTable } from '#db/registry.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { type AuthorRole, type Head, rankOf, shownHead } from '#shared/domain/sync/merge.ts';
import { refreshKeys } from './derived-keys.ts';

/** One field of one record. */
export interface Field {
  readonly table: SyncedTable;
  readonly column: SyncedColumn;
  readonly row: Uint8Array;
}

export interface Author {
  readonly site: string;
  readonly role: AuthorRole;
  readonly seq: number;
  readonly hlc: number;
}

/** Gives a function that says who wrote a transaction of this register. Throws: for one that is not there. */
export function authorReader(db: ReadDb): (tx: number) => Author {
  const known = new Map<number, Author>();
  return (tx) => {
    const found = known.get(tx);
    if (found) return found;
    const row = db.get<Omit<Author, 'site'> & { readonly site: Uint8Array }>(
      'SELECT s.id AS site, s.role, t.seq, t.hlc FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = +?',
      tx,
    );
    if (!row) throw new Error(`no transaction ${tx}`);
    const author = { ...row, site: bytesToUuid(row.site) };
    if (known.size > 20_000) known.clear();
    known.set(tx, author);
    return author;
  };
}

export function headOf(tx: number, value: Cell, owner: SyncedColumn['owner'], author: Author): Head<Cell> {
  const { site, seq, hlc, role } = author;
  return { dot: tx, rank: rankOf(owner, role), hlc, site, seq, value };
}

/** The several values of a field; empty while it has only the one that stands in its row. */
export function storedHeads(db: ReadDb, field: Field, authorOf: (tx: number) => Author): readonly Head<Cell>[] {
  return db
    .all<{ tx: number; value: Cell }>(
      'SELECT tx, value FROM sync_head WHERE tbl = ? AND row = ? AND col = ?',
      field.table.id,
      field.row,
      field.column.id,
    )
    .map(({ tx, value }) => headOf(tx, value, field.column.owner, authorOf(tx)));
}

/** Worded once for each column: a statement is found by its text, and a new text has to be read through every time. */
const shows = new Map<SyncedColumn, string>();

function showSql(table: SyncedTable, column: SyncedColumn): string {
  const sql =
    shows.get(column) ?? `UPDATE ${table.name} SET ${column.name} = ? WHERE id = ? AND ${column.name} IS NOT ?`;
  shows.set(column, sql);
  return sql;
}

/** Keeps the values of a field: a single one in its row only, several in sync_head, the shown one in the row. */
export function keepHeads(db: WriteDb, field: Field, heads: readonly Head<Cell>[], hadStored: boolean): void {
  const place = [field.table.id, field.row, field.column.id] as const;
  if (hadStored) db.run('DELETE FROM sync_head WHERE tbl = ? AND row = ? AND col = ?', ...place);
  if (heads.length > 1) {
    for (const { dot, value } of heads)
      db.run('INSERT INTO sync_head (tbl, row, col, tx, value) VALUES (?, ?, ?, ?, ?)', ...place, Number(dot), value);
  }
  // A row in question stays alive: a wrong withdrawal hides it from everybody, a wrong rescue from nobody.
  const alive = heads.filter(({ value }) => value === 0);
  const shown = field.column.name === 'deleted' && alive.length > 0 ? shownAlive(heads, alive) : shownHead(heads);
  db.run('INSERT OR REPLACE INTO sync_field (tbl, row, col, tx) VALUES (?, ?, ?, ?)', ...place, Number(shown.dot));
  const { table, column, row } = field;
  const changed = db.run(showSql(table, column), shown.value, row, shown.value);
  if (changed.changes > 0) refreshKeys(db, table.name, column.name, row);
}

function shownAlive(heads: readonly Head<Cell>[], alive: readonly Head<Cell>[]): Head<Cell> {
  const first = shownHead(heads);
  const best = shownHead(alive);
  return best.rank === first.rank ? best : first;
}

export const sameCell = (a: Cell, b: Cell): boolean =>
  a instanceof Uint8Array && b instanceof Uint8Array ? Buffer.compare(a, b) === 0 : a === b;
