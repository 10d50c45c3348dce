import type { Cell, ReadDb } from '#db/handles.ts';
import type { SyncedTable } from '#db/registry.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import type { Deed } from './deeds.repo.ts';
import { tableById } from './tables.ts';
import { listEntriesBefore } from './undo-plan.repo.ts';

/** A row an action came to. */
export interface TouchedRow {
  readonly table: SyncedTable;
  readonly row: Uint8Array;
  readonly added: boolean;
  /** the value each field had before the action */
  readonly before: ReadonlyMap<string, Cell>;
}

export const keyOf = (table: string, row: Uint8Array): string => `${table}.${bytesToUuid(row)}`;

const SLICE = 2_000;

/** Rows in the order in which the action first came to them. Throws: JobCancelled. */
export async function readTouched(db: ReadDb, deed: Deed, job: Job): Promise<readonly TouchedRow[]> {
  const rows = new Map<string, TouchedRow & { added: boolean; before: Map<string, Cell> }>();
  let last = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const entries = listEntriesBefore(db, deed, last, SLICE);
    for (const entry of entries) {
      const table = tableById(entry.tbl);
      if (!table) continue; // of a newer program
      const key = keyOf(table.name, entry.row);
      const row = rows.get(key) ?? { table, row: entry.row, added: false, before: new Map<string, Cell>() };
      rows.set(key, row);
      const column = table.columns.find(({ id }) => id === entry.col);
      if (entry.op === 'I') row.added = true;
      else if (column) row.before.set(column.name, entry.old);
    }
    if (entries.length < SLICE) return [...rows.values()].reverse();
    last = entries.at(-1)?.lsn ?? 0;
    await job.pause();
  }
}
