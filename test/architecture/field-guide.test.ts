import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import { describedTables } from '#shared/domain/exports/field-guide.ts';

test('every table and column that travels has its sentence in the guide, resources/print/field-guide.json, and no other has', () => {
  const described = Object.entries(describedTables).flatMap(([table, { about, columns }]) => {
    expect(about, table).not.toBe('');
    for (const [column, sentence] of Object.entries(columns)) expect(sentence, `${table}.${column}`).not.toBe('');
    return Object.keys(columns).map((column) => `${table}.${column}`);
  });
  const registered = syncedTables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`));
  expect(described.sort()).toEqual(registered.sort());
});
