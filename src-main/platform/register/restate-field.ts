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

/**
 * Gives a field one more value beside the one it has, as if neither author had known of the other: the question between
 * them is open again, here and wherever this arrives. Inside register.write, of another transaction than the present
 * value's. Throws: where the field has no value, which is a bug. Source: sync.md §2.3.
 */
export function addValue(db: WriteDb, field: Field, { seen, value }: Pick<Restated, 'seen' | 'value'>): void {
  const { table, column, row } = field;
  const place = [table.id, row, column.id] as const;
  const present = db.get<{ tx: number; value: Cell }>(
    `SELECT f.tx, r.${column.name} AS value FROM sync_field f JOIN ${table.name} r ON r.id = f.row WHERE f.tbl = ? AND f.row = ? AND f.col = ?`,
    ...place,
  );
  if (!present) throw new Error('a field without a value');
  if (!db.get('SELECT 1 FROM sync_head WHERE tbl = ? AND row = ? AND col = ?', ...place))
    db.run(
      'INSERT INTO sync_head (tbl, row, col, tx, value) VALUES (?, ?, ?, ?, ?)',
      ...place,
      present.tx,
      present.value,
    );
  restateField(db, field, { seen, old: present.value, value });
}
