import { syncedTables } from '#db/registry.ts';
import type { FieldKey } from './oracle.ts';

const owners = new Map<string, string>(
  syncedTables.flatMap(({ id, columns }) => columns.map((column) => [`${id}.${column.id}`, column.owner] as const)),
);
const names = new Map<string, string>(
  syncedTables.flatMap(({ id, name, columns }) =>
    columns.map((column) => [`${id}.${column.id}`, `${name}.${column.name}`] as const),
  ),
);

/** `table.row.column` without its row. */
const columnOf = (field: FieldKey): string => {
  const [table, , column] = field.split('.');
  return `${table}.${column}`;
};

export const columnOwner = (field: FieldKey): string => owners.get(columnOf(field)) ?? 'both';
export const columnName = (field: FieldKey): string => names.get(columnOf(field)) ?? columnOf(field);
