import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import { recordTables } from '#shared/domain/records/tables.ts';

test('every table that travels has a history that can be asked for', () => {
  expect(recordTables.toSorted()).toEqual(syncedTables.map(({ name }) => name).toSorted());
});
