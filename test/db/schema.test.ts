import { getTableColumns, getTableName, is, type Table } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import * as schema from '#db/schema/index.ts';
import { givenRegister } from '#support/register.ts';

const declared = (Object.values(schema) as unknown[]).filter((value): value is SQLiteTable => is(value, SQLiteTable));
const { register } = givenRegister();
const inFile = register.read.all<{ name: string; strict: number; type: string }>(
  `SELECT name, strict, type FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`,
);

test.each(declared.map((table) => [getTableName(table as Table), table] as const))(
  'the declared columns of %s are those of the file',
  (name, table) => {
    const columns = register.read.all<{ name: string; notnull: number; pk: number }>(
      `SELECT name, "notnull", pk FROM pragma_table_info(?)`,
      name,
    );
    const found = columns.map((c) => `${c.name}${c.notnull || c.pk ? '' : '?'}`).sort();
    const wanted = Object.values(getTableColumns(table))
      .map((c) => `${c.name}${c.notNull || c.primary ? '' : '?'}`)
      .sort();
    const keyed = new Set(columns.filter((c) => c.pk).map((c) => c.name));
    expect(wanted.map((c) => (keyed.has(c.replace('?', '')) ? c.replace('?', '') : c))).toEqual(found);
  },
);

test('every table of the file is declared, and every one is STRICT', () => {
  const own = inFile.filter(({ name, type }) => type === 'table' && name !== '_migration');
  expect(own.map(({ name }) => name).sort()).toEqual(declared.map((table) => getTableName(table as Table)).sort());
  expect(inFile.filter(({ strict, type }) => type === 'table' && !strict)).toEqual([]);
});

test('every column of a synced table either travels or is known to be local', () => {
  const local = new Set(['rid', 'id', '_tx', 'sort_key', 'fold_key', 'name_key', 'text_key', 'root_id']);
  for (const table of syncedTables) {
    const columns = register.read
      .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table.name)
      .map((c) => c.name);
    expect(columns.filter((c) => !local.has(c)).sort()).toEqual(table.columns.map((c) => c.name).sort());
  }
});

test('ids of tables and columns are used once', () => {
  const ids = syncedTables.map((table) => table.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const table of syncedTables) {
    const columns = table.columns.map((column) => column.id);
    expect(new Set(columns).size).toBe(columns.length);
  }
});
