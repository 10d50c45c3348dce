import type { Cell, WriteDb } from '#db/handles.ts';
import { keysOfRow } from '../../platform/register/derived-keys.ts';
import type { TableFacts } from './table-facts.repo.ts';
import { loggedCell } from './wire-cells.ts';

/** Writes a row that came, with the local keys it is found and sorted by. */
export function insertRow(
  db: WriteDb,
  table: string,
  row: Uint8Array,
  tx: number,
  cells: ReadonlyMap<string, Cell>,
): void {
  const keys = keysOfRow(table, (column) => cells.get(column));
  const columns = ['id', '_tx', ...cells.keys(), ...Object.keys(keys)];
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    row,
    tx,
    ...cells.values(),
    ...Object.values(keys),
  );
}

/** Capture is off during a merge; the entry is what capture would have written. */
export function logInsert(
  db: WriteDb,
  facts: TableFacts,
  row: Uint8Array,
  tx: number,
  cells: ReadonlyMap<string, Cell>,
): void {
  const values: Record<number, string | number | null> = {};
  for (const { id, name } of facts.table.columns) {
    const cell = cells.get(name);
    if (cell !== undefined) values[id] = loggedCell(cell);
  }
  db.run(
    `INSERT INTO sync_log (tx, op, tbl, row, val) VALUES (?, 'I', ?, ?, ?)`,
    tx,
    facts.table.id,
    row,
    JSON.stringify(values),
  );
}
