import { syncedTables } from '#db/registry.ts';

const idOf = (name: string): number => syncedTables.find((table) => table.name === name)?.id ?? -1;

/** By which numbers the log names the tables whose rows stand on a list. */
export const tableIds = (): { readonly award: number; readonly person: number } => ({
  award: idOf('award'),
  person: idOf('person'),
});
