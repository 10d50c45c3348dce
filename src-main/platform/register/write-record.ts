import type { Cell, WriteDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { keysOfRow, refreshKeys } from './derived-keys.ts';

export type Cells = Readonly<Record<string, Cell>>;

/**
 * The cells of a record's fields: lists as JSON, truth as 1 or 0, ids as bytes, and '' as null where the column may be.
 * Throws: for a column that does not travel, which is a bug.
 */
export function cellsOf<T extends object>(
  table: string,
  columns: Readonly<Record<keyof T & string, string>>,
  values: Partial<T>,
): Cells {
  const synced = syncedTables.find(({ name }) => name === table)?.columns ?? [];
  const cells: Record<string, Cell> = {};
  for (const [field, value] of Object.entries<unknown>(values)) {
    const column = synced.find(({ name }) => name === columns[field as keyof T & string]);
    if (!column) throw new Error(`no synced column for ${table}.${field}`);
    cells[column.name] = cellOf(value, column);
  }
  return cells;
}

function cellOf(value: unknown, { kind, nullable }: { readonly kind: string; readonly nullable: boolean }): Cell {
  if (nullable && (value === '' || value === null)) return null;
  if (Array.isArray(value)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return kind === 'id' ? uuidToBytes(String(value)) : (value as Cell);
}

/** A new row with the local keys it is found and sorted by. Table and columns are our own words, never the page's. */
export function insertRecord(db: WriteDb, table: string, id: string, cells: Cells): void {
  const row = { ...cells, ...keysOfRow(table, (column) => cells[column]) };
  const columns = Object.keys(row);
  db.run(
    `INSERT INTO ${table} (id, _tx, ${columns.join(', ')}) VALUES (?, ?, ${columns.map(() => '?').join(', ')})`,
    uuidToBytes(id),
    db.tx,
    ...Object.values(row),
  );
}

/** Sets columns of a row, and makes its keys again where they are made of one of them. */
export function updateRecord(db: WriteDb, table: string, id: string, cells: Cells): void {
  const columns = Object.keys(cells);
  if (columns.length === 0) return;
  db.run(
    `UPDATE ${table} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
    ...Object.values(cells),
    uuidToBytes(id),
  );
  for (const column of columns) refreshKeys(db, table, column, uuidToBytes(id));
}
