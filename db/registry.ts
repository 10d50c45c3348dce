import { catalogueTables } from './registry/award-types.ts';
import { awardTables } from './registry/awards.ts';
import { personTables } from './registry/people.ts';
import type { SyncedTable } from './registry/table.ts';
import { unitTables } from './registry/units.ts';

export type { ColumnKind, SyncedColumn, SyncedTable } from './registry/table.ts';

/** Every table that travels, by id. */
export const syncedTables: readonly SyncedTable[] = [
  ...unitTables,
  ...personTables,
  ...catalogueTables,
  ...awardTables,
].sort((a, b) => a.id - b.id);
