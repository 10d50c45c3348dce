import type { Cell, WriteDb } from '#db/handles.ts';
import { refreshKeys } from '../../platform/register/derived-keys.ts';

/** Sets one field and the local keys made of it. Names of table and column come from the registry, never from a caller's input. */
export function setCell(db: WriteDb, table: string, column: string, row: Uint8Array, value: Cell): void {
  db.run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, value, row);
  refreshKeys(db, table, column, row);
}
