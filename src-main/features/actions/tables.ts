import { type SyncedTable, syncedTables } from '#db/registry.ts';
import { targets } from '../records/index.ts';

const byId = new Map(syncedTables.map((table) => [table.id, table]));
const byName = new Map(syncedTables.map((table) => [table.name, table]));

export const tableById = (id: number): SyncedTable | undefined => byId.get(id);
export const tableByName = (name: string): SyncedTable | undefined => byName.get(name);

interface Referrer {
  readonly table: string;
  readonly column: string;
}

const referrers: ReadonlyMap<string, readonly Referrer[]> = new Map(
  syncedTables.map(({ name: target }) => [
    target,
    syncedTables.flatMap(({ name: table, columns }) =>
      columns.filter(({ name }) => targets[name] === target).map(({ name: column }) => ({ table, column })),
    ),
  ]),
);

/** Columns of all tables that name records of one. */
export const referrersOf = (target: string): readonly Referrer[] => referrers.get(target) ?? [];
