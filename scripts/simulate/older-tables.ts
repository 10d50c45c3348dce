import type { SyncedTable } from '#db/registry.ts';

/** What came with a later version: whole tables, and columns of tables that were there before. */
const laterTables = ['person_fact'];
const laterColumns = ['person.rank', 'award.note'];

/** The registry of tables and columns as an older program has it. */
export const olderTables = (tables: readonly SyncedTable[]): readonly SyncedTable[] =>
  tables
    .filter(({ name }) => !laterTables.includes(name))
    .map((table) => ({
      ...table,
      columns: table.columns.filter(({ name }) => !laterColumns.includes(`${table.name}.${name}`)),
    }));
