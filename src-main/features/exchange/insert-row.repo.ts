import type { Cell, WriteDb } from '#db/handles.ts';
import type { LentKeys } from '#db/lent-keys.ts';
import { keysOfRow } from '../../platform/register/derived-keys.ts';
import { type Cells, cellIn, type RowForm } from './row-form.ts';
import { loggedText } from './wire-cells.ts';

/** A row that came, in its form. */
interface NewRow {
  readonly form: RowForm;
  readonly row: Uint8Array;
  readonly tx: number;
  readonly cells: Cells;
}

/** Writes a row that came, with the local keys it is found and sorted by. */
export function insertRow(db: WriteDb, lent: LentKeys, { form, row, tx, cells }: NewRow): void {
  const { name } = form.facts.table;
  const cell = cellIn(form, cells);
  const keys = keysOfRow(name, cell);
  const own = Object.values(keys);
  db.run(
    form.insertSql,
    row,
    tx,
    ...cells,
    ...own,
    ...(name === 'award' ? keysOfAward(lent, cell, keys.text_key) : []),
  );
  // What these lend to awards may have changed by the row itself.
  if (name !== 'award' && name !== 'decision') lent.forget();
}

function keysOfAward(
  lent: LentKeys,
  cell: (column: string) => Cell | undefined,
  textKey: string | undefined,
): readonly string[] {
  const { name_key, fold_key } = lent.of({
    recipientKind: cell('recipient_kind') ?? null,
    person: cell('person_id') ?? null,
    unit: cell('unit_id') ?? null,
    decision: cell('decision_id') ?? null,
    teamName: cell('team_name') ?? null,
    textKey: textKey ?? null,
  });
  return [name_key, fold_key];
}

/** Capture is off during a merge; the entry is what capture would have written. */
export function logInsert(db: WriteDb, { form, row, tx, cells }: NewRow): void {
  let text = '{';
  for (const { at, name } of form.logged) text += name + loggedText(cells[at] ?? null);
  db.run(
    `INSERT INTO sync_log (tx, op, tbl, row, val) VALUES (?, 'I', ?, ?, ?)`,
    tx,
    form.facts.table.id,
    row,
    `${text}}`,
  );
}
