import type { ReadDb } from '#db/handles.ts';
import { type SyncedColumn, type SyncedTable, syncedTables } from '#db/registry.ts';

/** What must be known of a table to put a stranger's row into it. */
export interface TableFacts {
  readonly table: SyncedTable;
  readonly columns: ReadonlyMap<number, SyncedColumn>;
  /** columns that every new row must bring, by id */
  readonly required: readonly number[];
  /** the table a column points into, by column id */
  readonly references: ReadonlyMap<number, string>;
}

export type AllFacts = ReadonlyMap<number, TableFacts>;

/** Read from the file itself, so that registry, defaults and foreign keys cannot disagree with what SQLite enforces. */
export const readTableFacts = (db: ReadDb): AllFacts =>
  new Map(syncedTables.map((table) => [table.id, factsOf(db, table)]));

function factsOf(db: ReadDb, table: SyncedTable): TableFacts {
  const inFile = db.all<{ name: string; required: number }>(
    `SELECT name, "notnull" = 1 AND dflt_value IS NULL AS required FROM pragma_table_info(?)`,
    table.name,
  );
  const required = new Set(inFile.filter((column) => column.required === 1).map(({ name }) => name));
  const keys = db.all<{ from: string; target: string }>(
    `SELECT "from", "table" AS target FROM pragma_foreign_key_list(?)`,
    table.name,
  );
  const targets = new Map(keys.map(({ from, target }) => [from, target]));
  return {
    table,
    columns: new Map(table.columns.map((column) => [column.id, column])),
    required: table.columns.filter(({ name }) => required.has(name)).map(({ id }) => id),
    references: new Map(
      table.columns.flatMap(({ id, name }) => {
        const target = targets.get(name);
        return target === undefined ? [] : [[id, target] as const];
      }),
    ),
  };
}

/** Of what this program knows of tables and columns; grows with the registry, since nothing is ever taken from it. */
export const schemaNumber = syncedTables.reduce((sum, { columns }) => sum + 1 + columns.length, 0);
