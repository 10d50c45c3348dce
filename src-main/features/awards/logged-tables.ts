import { type SyncedTable, syncedTables } from '#db/registry.ts';

function tableOf(name: string): SyncedTable {
  const table = syncedTables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no synced table ${name}`);
  return table;
}

/** The tables of history that an award's row is made of. */
export const awardTable = tableOf('award');
export const personTable = tableOf('person');
