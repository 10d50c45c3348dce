import { type SyncedTable, syncedTables } from '#db/registry.ts';

const byId = new Map(syncedTables.map((table) => [table.id, table]));
const byName = new Map(syncedTables.map((table) => [table.name, table]));

export const tableById = (id: number): SyncedTable | undefined => byId.get(id);
export const tableByName = (name: string): SyncedTable | undefined => byName.get(name);

/** Which record a column of ids names. */
export const targets: Readonly<Record<string, string>> = {
  unit_id: 'unit',
  parent_id: 'unit',
  other_unit_id: 'unit',
  cluster_id: 'cluster',
  person_id: 'person',
  merged_into: 'person',
  other_id: 'person',
  award_type_id: 'award_type',
  decision_id: 'decision',
  movement_id: 'movement',
};

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
