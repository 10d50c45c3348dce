import { type SyncedColumn, type SyncedTable, syncedTables } from '#db/registry.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';

const byName = new Map(syncedTables.map((table) => [table.name, table]));
const byId = new Map(syncedTables.map((table) => [table.id, table]));

/** Throws: for a table that does not travel, which is a bug. */
export function tableOf(name: RecordTable): SyncedTable {
  const table = byName.get(name);
  if (!table) throw new Error(`no synced table ${name}`);
  return table;
}

export const tableById = (id: number): SyncedTable | undefined => byId.get(id);

export const columnOf = (table: SyncedTable, id: number): SyncedColumn | undefined =>
  table.columns.find((column) => column.id === id);

/** Throws: for a column that does not travel, which is a bug. */
export function columnId(table: RecordTable, name: string): number {
  const column = tableOf(table).columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no synced column ${table}.${name}`);
  return column.id;
}
