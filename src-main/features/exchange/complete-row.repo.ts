import type { ReadDb } from '#db/handles.ts';
import { refreshKeys } from '../../platform/register/derived-keys.ts';
import type { Applying, Incoming, Insert } from './apply-change.repo.ts';
import { type Cells, cellIn, type RowForm } from './row-form.ts';
import { loggedCell, rowBytes } from './wire-cells.ts';

/** The entry of the log that a row came with. */
export const insertEntry = (db: ReadDb, table: number, row: Uint8Array, tx: number) =>
  db.get<{ lsn: number; val: string }>(
    `SELECT lsn, val FROM sync_log WHERE row = ? AND tbl = ? AND op = 'I' AND +tx = ?`,
    row,
    table,
    tx,
  );

/**
 * Puts columns that were not known when a row came into it and into its entry of the log, as if they had come with it; a
 * field changed since keeps its value. Columns that are in the entry stay as they are. Source: sync.md §2.9.
 */
export function completeRow({ db }: Applying, { tx, change }: Incoming<Insert>, form: RowForm, cells: Cells): void {
  const { table } = form.facts;
  const cell = cellIn(form, cells);
  const row = rowBytes(change.row);
  const entry = insertEntry(db, table.id, row, tx);
  if (!entry) return;
  const logged = JSON.parse(entry.val) as Record<string, string | number | null>;
  const added = table.columns.filter(({ id, name }) => !(id in logged) && cell(name) !== undefined);
  if (added.length === 0) return;
  for (const { id, name } of added) {
    const value = cell(name) ?? null;
    logged[id] = loggedCell(value);
    db.run(
      `UPDATE ${table.name} SET ${name} = ? WHERE id = ? AND NOT EXISTS (SELECT 1 FROM sync_field f WHERE f.tbl = ? AND f.row = ? AND f.col = ?)`,
      value,
      row,
      table.id,
      row,
      id,
    );
    refreshKeys(db, table.name, name, row);
  }
  db.run('UPDATE sync_log SET val = ? WHERE lsn = ?', JSON.stringify(logged), entry.lsn);
}
