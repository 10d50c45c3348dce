import type { Cell, WriteDb } from '#db/handles.ts';
import type { Field } from './field-heads.ts';

interface Restated {
  /** the transactions whose values the author saw and replaces, the shown one first */
  readonly seen: readonly number[];
  readonly old: Cell;
  readonly value: Cell;
}

/**
 * Gives a field a value that replaces several others, or the one it has once more: capture would name the shown one
 * alone, and would not notice that a value was confirmed. Inside register.write; the row follows at the end of the write
 * (local-edits). Source: sync.md §2.3.
 */
export function restateField(db: WriteDb, { table, column, row }: Field, { seen, old, value }: Restated): void {
  const [first] = seen;
  if (first === undefined) throw new Error('a value that replaces nothing');
  const typed = (cell: Cell): Cell => (column.kind === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell);
  db.run(
    `INSERT INTO sync_log (tx, op, tbl, row, col, prev, old, val) VALUES (?, 'U', ?, ?, ?, ?, ?, ?)`,
    db.tx,
    table.id,
    row,
    column.id,
    seen.length === 1 ? BigInt(first) : JSON.stringify(seen),
    typed(old),
    typed(value),
  );
  db.run('INSERT OR REPLACE INTO sync_field (tbl, row, col, tx) VALUES (?, ?, ?, ?)', table.id, row, column.id, db.tx);
}
