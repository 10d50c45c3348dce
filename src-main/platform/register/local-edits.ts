import type { Cell, WriteDb } from '#db/handles.ts';
import { type SyncedColumn, type SyncedTable, syncedTables } from '#db/registry.ts';
import { type Head, takeEdit } from '#shared/domain/sync/merge.ts';
import { nameWhatWasSeen, settleWithdrawal } from './deleted-rows.ts';
import { authorReader, type Field, headOf, keepHeads, sameCell, storedHeads } from './field-heads.ts';
import { prevOf } from './log-entry.ts';

type Dot = Head<Cell>['dot'];

interface Entry {
  readonly lsn: number;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number;
  readonly prev: Cell;
  readonly old: Cell;
  readonly val: Cell;
}

const known = new Map<string, { readonly table: SyncedTable; readonly column: SyncedColumn }>(
  syncedTables.flatMap((table) =>
    table.columns.map((column) => [`${table.id}.${column.id}`, { table, column }] as const),
  ),
);

/** Columns in which a role's word is only a proposal, as rows for SQL. */
const outranked = (role: string): readonly string[] =>
  syncedTables.flatMap((table) =>
    table.columns
      .filter(({ owner }) => owner !== 'both' && owner !== role)
      .map((column) => `(${table.id}, ${column.id})`),
  );

/**
 * Gives this station's own edits their place among the values a field has: an edit of a field in conflict replaces the
 * value its author saw, one that settles it replaces all of them, and an edit of a column that another side owns stays
 * beside that side's value, which goes on being shown. Called inside the writing transaction, capture off. Source: sync.md §2.3, §2.6.
 */
export function settleLocalEdits(db: WriteDb, tx: number, role: string): void {
  nameWhatWasSeen(db, tx);
  const inConflict = db.get('SELECT 1 FROM sync_head LIMIT 1') !== undefined;
  const columns = outranked(role);
  // Of all other fields there is one value before and one after, in the row.
  const touched = [
    ...(columns.length > 0 ? [`(l.tbl, l.col) IN (VALUES ${columns.join(', ')})`] : []),
    ...(inConflict
      ? ['EXISTS (SELECT 1 FROM sync_head h WHERE h.tbl = l.tbl AND h.row = l.row AND h.col = l.col)']
      : []),
  ];
  if (touched.length === 0) return;
  const entries = db.all<Entry>(
    `SELECT l.lsn, l.tbl, l.row, l.col, l.prev, l.old, l.val FROM sync_log l
     WHERE l.tx = ? AND l.op = 'U' AND (${touched.join(' OR ')}) ORDER BY l.lsn`,
    tx,
  );
  const authorOf = authorReader(db);
  for (const ofField of byField(entries)) settleField(db, tx, ofField, authorOf);
  if (!inConflict) return;
  for (const { tbl, row } of rowsInQuestion(db, tx)) settleWithdrawal(db, tbl, row, authorOf);
}

/** Rows of a transaction of which it is not settled whether they were withdrawn. */
const rowsInQuestion = (db: WriteDb, tx: number) =>
  db.all<{ tbl: number; row: Uint8Array }>(
    `SELECT DISTINCT l.tbl, l.row FROM sync_log l WHERE l.tx = ? AND l.op = 'U'
     AND EXISTS (SELECT 1 FROM sync_head h WHERE h.tbl = l.tbl AND h.row = l.row)`,
    tx,
  );

function byField(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const fields = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.tbl}.${entry.col}.${Buffer.from(entry.row).toString('hex')}`;
    fields.set(key, [...(fields.get(key) ?? []), entry]);
  }
  return [...fields.values()];
}

function settleField(
  db: WriteDb,
  tx: number,
  entries: readonly Entry[],
  authorOf: ReturnType<typeof authorReader>,
): void {
  const [first] = entries;
  const place = first && known.get(`${first.tbl}.${first.col}`);
  if (!place) return;
  const field: Field = { ...place, row: first.row };
  const { owner } = place.column;
  const stored = storedHeads(db, field, authorOf);
  const shown = Number(prevOf(first.prev)[0]);
  let heads: readonly Head<Cell>[] = stored.length > 0 ? stored : [headOf(shown, first.old, owner, authorOf(shown))];
  for (const { lsn, prev, val } of entries) {
    const named = prevOf(prev);
    const seen = alsoSeen(heads, named);
    if (seen.length > named.length) db.run('UPDATE sync_log SET prev = ? WHERE lsn = ?', JSON.stringify(seen), lsn);
    heads = takeEdit(heads, { ...headOf(tx, val, owner, authorOf(tx)), prev: seen });
  }
  if (stored.length > 0 || heads.length > 1) keepHeads(db, field, heads, stored.length > 0);
}

/** Who saw a value saw it of everybody who gave the same one: two stations that agree are replaced together. */
function alsoSeen(heads: readonly Head<Cell>[], named: readonly Dot[]): readonly Dot[] {
  const values = heads.filter(({ dot }) => named.includes(dot)).map(({ value }) => value);
  const alike = heads.filter(({ value }) => values.some((seen) => sameCell(seen, value))).map(({ dot }) => dot);
  return [...named, ...alike.filter((dot) => !named.includes(dot))];
}
