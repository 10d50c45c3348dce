import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import { type SyncedTable, syncedTables } from '#db/registry.ts';
import { type Head, isConflict, shownHead } from '#shared/domain/sync/merge.ts';
import { type Author, type Field, headOf, keepHeads, sameCell, storedHeads } from './field-heads.ts';
import { prevOf } from './log-entry.ts';

const withDeleted = syncedTables.flatMap((table) => {
  const column = table.columns.find(({ name }) => name === 'deleted');
  return column ? [{ table, column }] : [];
});
const byId = new Map(withDeleted.map((known) => [known.table.id, known]));
const deletedColumns = withDeleted.map(({ table, column }) => `(${table.id}, ${column.id})`).join(', ');

/**
 * Makes each withdrawal of a transaction of this station name everything its author saw of the row, and each edit of a
 * withdrawn row the withdrawal: where neither names the other they were made without knowledge of each other. Called
 * inside the writing transaction, capture off. Source: sync.md §2.3.
 */
export function nameWhatWasSeen(db: WriteDb, tx: number): void {
  coverWithdrawals(db, tx);
  const edits = db.all<{ lsn: number; prev: Cell; withdrawal: number }>(
    `SELECT l.lsn, l.prev, f.tx AS withdrawal FROM sync_log l JOIN (VALUES ${deletedColumns}) d ON d.column1 = l.tbl
     JOIN sync_field f ON f.tbl = l.tbl AND f.row = l.row AND f.col = d.column2
     WHERE l.tx = ? AND l.op = 'U' AND l.col <> d.column2 AND f.tx <> l.tx`,
    tx,
  );
  for (const { lsn, prev, withdrawal } of edits) {
    const seen = prevOf(prev);
    if (!seen.includes(withdrawal))
      db.run('UPDATE sync_log SET prev = ? WHERE lsn = ?', JSON.stringify([...seen, withdrawal]), lsn);
  }
}

function coverWithdrawals(db: WriteDb, tx: number): void {
  const withdrawals = db.all<{ lsn: number; tbl: number; row: Uint8Array; prev: Cell }>(
    `SELECT lsn, tbl, row, prev FROM sync_log WHERE tx = ? AND op = 'U' AND val = 1 AND (tbl, col) IN (VALUES ${deletedColumns})`,
    tx,
  );
  for (const { lsn, tbl, row, prev } of withdrawals) {
    const known = byId.get(tbl);
    if (!known) continue;
    const seen = prevOf(prev);
    const others = db
      .all<{ tx: number }>(
        `SELECT tx FROM sync_field WHERE tbl = ? AND row = ? AND col <> ? UNION SELECT tx FROM sync_head WHERE tbl = ? AND row = ?
         EXCEPT SELECT _tx FROM ${known.table.name} WHERE id = ? ORDER BY tx`,
        tbl,
        row,
        known.column.id,
        tbl,
        row,
        row,
      )
      .map((other) => other.tx)
      .filter((other) => other !== tx && !seen.includes(other));
    if (others.length > 0)
      db.run('UPDATE sync_log SET prev = ? WHERE lsn = ?', JSON.stringify([...seen, ...others]), lsn);
  }
}

/**
 * Settles whether a withdrawn row stays withdrawn: a change of another field that no withdrawal saw keeps it alive, and
 * stands beside the withdrawal as a value of `deleted` for a person to choose. What was decided follows from the changes
 * alone, so every station decides alike. Returns the id of `deleted` while the row is in question. Source: sync.md §2.3.
 */
export function settleWithdrawal(
  db: WriteDb,
  tableId: number,
  row: Uint8Array,
  authorOf: (tx: number) => Author,
): number | undefined {
  const known = byId.get(tableId);
  const field: Field | undefined = known && { ...known, row };
  const shownBy = field && shownTx(db, field);
  if (!field || shownBy === undefined) return undefined;
  const stored = storedHeads(db, field, authorOf);
  const said =
    stored.length > 0
      ? stored.filter(({ dot }) => wasSaid(db, field, Number(dot)))
      : [
          headOf(
            shownBy,
            db.get<{ v: Cell }>(`SELECT deleted AS v FROM ${field.table.name} WHERE id = ?`, row)?.v ?? 0,
            field.column.owner,
            authorOf(shownBy),
          ),
        ];
  const withdrawals = said.filter(({ value }) => value === 1);
  const unseen = withdrawals.length > 0 ? unseenEdits(db, field, withdrawals, authorOf) : [];
  const heads = unseen.length > 0 ? [...said, { ...shownHead(unseen), value: 0 }] : said;
  if (heads.length !== stored.length || heads.some(({ dot }) => !stored.some((old) => old.dot === dot))) {
    if (stored.length > 0 || heads.length > 1) keepHeads(db, field, heads, stored.length > 0);
  }
  return isConflict(heads, sameCell) ? field.column.id : undefined;
}

const shownTx = (db: ReadDb, { table, column, row }: Field): number | undefined =>
  db.get<{ tx: number }>('SELECT tx FROM sync_field WHERE tbl = ? AND row = ? AND col = ?', table.id, row, column.id)
    ?.tx;

/** Whether a value of `deleted` was written as such, and not derived from an edit of another field. */
const wasSaid = (db: ReadDb, { table, column, row }: Field, tx: number): boolean =>
  madeBy(db, table, row) === tx ||
  db.get(
    `SELECT 1 FROM sync_log WHERE row = ? AND tbl = ? AND col = ? AND op = 'U' AND +tx = ?`,
    row,
    table.id,
    column.id,
    tx,
  ) !== undefined;

const madeBy = (db: ReadDb, table: SyncedTable, row: Uint8Array): number | undefined =>
  db.get<{ tx: number }>(`SELECT _tx AS tx FROM ${table.name} WHERE id = ?`, row)?.tx;

function unseenEdits(
  db: ReadDb,
  { table, column, row }: Field,
  withdrawals: readonly Head<Cell>[],
  authorOf: (tx: number) => Author,
): readonly Head<Cell>[] {
  const seen = new Set<number | string>([madeBy(db, table, row) ?? 0]);
  for (const { dot } of withdrawals) {
    seen.add(Number(dot));
    for (const { prev } of db.all<{ prev: Cell }>(
      `SELECT prev FROM sync_log WHERE row = ? AND tbl = ? AND col = ? AND op = 'U' AND +tx = ?`,
      row,
      table.id,
      column.id,
      Number(dot),
    ))
      for (const tx of prevOf(prev)) seen.add(tx);
  }
  return db
    .all<{ tx: number }>(
      // What headquarters refused is told apart, and says nothing for a row that it withdrew.
      `SELECT DISTINCT tx FROM sync_field f WHERE tbl = ? AND row = ? AND col <> ?
         AND NOT EXISTS (SELECT 1 FROM sync_refused x WHERE x.tbl = f.tbl AND x.row = f.row AND x.col = f.col AND x.tx = f.tx)`,
      table.id,
      row,
      column.id,
    )
    .map(({ tx }) => headOf(tx, 0, column.owner, authorOf(tx)))
    .filter(({ dot }) => !seen.has(dot) && !sawOneOf(db, { table, column, row }, Number(dot), withdrawals));
}

const sawOneOf = (db: ReadDb, { table, row }: Field, tx: number, withdrawals: readonly Head<Cell>[]): boolean =>
  db
    .all<{ prev: Cell }>(
      `SELECT prev FROM sync_log WHERE row = ? AND tbl = ? AND op = 'U' AND +tx = ?`,
      row,
      table.id,
      tx,
    )
    .some(({ prev }) => prevOf(prev).some((dot) => withdrawals.some((withdrawal) => withdrawal.dot === dot)));
