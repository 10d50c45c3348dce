import { type SyncedColumn, type SyncedTable, syncedTables } from '#db/registry.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import type { Field } from '../../platform/register/field-heads.ts';

const byName = new Map(syncedTables.map((table) => [table.name, table]));
const byId = new Map(syncedTables.map((table) => [table.id, table]));

export const tableAt = (tbl: number): SyncedTable | undefined => byId.get(tbl);

/** A field by the numbers of the registry; undefined for one of a newer program. */
export function fieldAt(tbl: number, col: number, row: Uint8Array): Field | undefined {
  const table = byId.get(tbl);
  const column = table?.columns.find(({ id }) => id === col);
  return table && column && { table, column, row };
}

/** A field by its names, as the page knows it. */
export function fieldNamed(name: RecordTable, columnName: string, id: string): Field | undefined {
  const table = byName.get(name);
  const column = table?.columns.find((each) => each.name === columnName);
  return table && column && { table, column, row: uuidToBytes(id) };
}

export const tableId = (name: RecordTable): number => byName.get(name)?.id ?? 0;

export const columnId = (table: RecordTable, column: string): number =>
  byName.get(table)?.columns.find(({ name }) => name === column)?.id ?? 0;

/** One number for a column of all tables: what is compared in SQL. */
const pairOf = (table: SyncedTable, column: SyncedColumn): number => table.id * 1000 + column.id;
export const pairSql = 'tbl * 1000 + col';

/** Columns in which one side's word outranks the other's. */
export const ownedPairs: readonly number[] = syncedTables.flatMap((table) =>
  table.columns.filter(({ owner }) => owner !== 'both').map((column) => pairOf(table, column)),
);
