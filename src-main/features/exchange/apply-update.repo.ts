import type { Cell, WriteDb } from '#db/handles.ts';
import type { SyncedColumn, SyncedTable } from '#db/registry.ts';
import type { DotText, LoggedChange } from '#shared/domain/sync/change-text.ts';
import { type Head, isConflict, rankOf, takeEdit } from '#shared/domain/sync/merge.ts';
import {
  type Author,
  type Field,
  headOf,
  keepHeads,
  sameCell,
  storedHeads,
} from '../../platform/register/field-heads.ts';
import { prevOf } from '../../platform/register/log-entry.ts';
import { type Applying, type Fate, type Incoming, keepAside } from './apply-change.repo.ts';
import { mayUpdate, type Sender } from './authority.repo.ts';
import { txFinder } from './dots.repo.ts';
import { keepPending, pendingOf } from './pending.repo.ts';
import { cellOf, rowBytes, untypedCell } from './wire-cells.ts';

export type Update = Extract<LoggedChange, { readonly op: 'U' }>;

interface Present {
  readonly value: Cell;
  /** the transaction that made the row, and the one whose value is shown */
  readonly madeBy: number;
  readonly shownBy: number;
  /** 1 while the field has several values */
  readonly several: number;
  /** 1 when something was said of whether the row is withdrawn, since it was made */
  readonly settled: number;
  /** where an award stands */
  readonly unit?: Uint8Array;
  readonly year?: number;
}

/**
 * Puts one value among those its field has, and shows the one that the rule chooses. What cannot be taken is parked or
 * refused. New rows must be in the search indexes before. @param order `late` for a change that waited: others that replace it may have come before.
 */
export function applyUpdate(a: Applying, incoming: Incoming<Update>, order: 'inOrder' | 'late' = 'inOrder'): void {
  const { change, tx } = incoming;
  if (order === 'late' && wasLogged(a, incoming)) return;
  const fate = judgeUpdate(a, incoming);
  if (fate.kind === 'keep') {
    keepPending(a.db, tx, change, fate.reason, fate.missing);
    return;
  }
  const { field, present, value } = fate.taken;
  const prev = change.prev.map((dot) => localTx(a, dot, present.madeBy));
  logUpdate(a.db, field, { tx, prev, old: present.value, value });
  if (order === 'late') nameHere(a.db, field, tx, a.authorOf(tx));
  const before = headsOf(a, field, present);
  const seen = seenBy(a.db, change, prev, before.heads);
  const taken = takeEdit(before.heads, { ...headOf(tx, value, field.column.owner, a.authorOf(tx)), prev: seen });
  const after = order === 'late' && wasReplaced(a, field, tx) ? taken.filter(({ dot }) => dot !== tx) : taken;
  keepHeads(a.db, field, after, before.stored);
  if (field.table.name !== 'award') a.lent.forget();
  a.tally.changedFields += 1;
  if (present.settled === 1 || field.column.name === 'deleted') a.touched.add(`${change.table}.${change.row}`);
  const key = `${change.table}.${change.column}.${change.row}`;
  if (!isConflict(after, sameCell)) a.tally.conflicts.delete(key);
  else if (!isConflict(before.heads, sameCell)) a.tally.conflicts.add(key);
}

function judgeUpdate(a: Applying, { change, sender }: Incoming<Update>): Fate<NewValue> {
  const facts = a.facts.get(change.table);
  if (!facts) return keepAside('unknownTable');
  const column = facts.columns.get(change.column);
  if (!column) return judgeUnknown(a, facts.table, rowBytes(change.row), sender);
  const value = cellOf(column, change.value);
  if (value === undefined) return keepAside('change.valueInvalid');
  const field: Field = { table: facts.table, column, row: rowBytes(change.row) };
  const present = readPresent(a.db, field);
  if (!present) return keepAside('orphan', field.row);
  const place = { table: facts.table.name, row: field.row, column: column.name, value, award: awardPlace(present) };
  if (mayUpdate(a.db, sender, place) !== 'allowed') return keepAside('change.outOfScope');
  const target = facts.references.get(column.id);
  if (target && value instanceof Uint8Array && !a.isHere(target, value)) return keepAside('orphan', value);
  return { kind: 'take', taken: { field, present, value } };
}

/**
 * What is kept for a later program is passed on as it is, so whether its author may say it is asked now: an upgrade does
 * not ask again, since the row may have moved meanwhile.
 */
function judgeUnknown(a: Applying, { name: table }: SyncedTable, row: Uint8Array, sender: Sender): Fate<never> {
  if (!a.isHere(table, row)) return keepAside('orphan', row);
  const may = mayUpdate(a.db, sender, { table, row, column: '', value: null });
  return keepAside(may === 'allowed' ? 'unknownColumn' : 'change.outOfScope');
}

interface NewValue {
  readonly field: Field;
  readonly present: Present;
  readonly value: Cell;
}

/** Worded once for each column: a statement is found by its text, and a new text has to be read through every time. */
const presentSql = new Map<SyncedColumn, string>();

function presentOf(table: SyncedTable, column: SyncedColumn): string {
  const sql = presentSql.get(column) ?? wordPresent(table, column);
  presentSql.set(column, sql);
  return sql;
}

function wordPresent({ id, name, columns }: SyncedTable, column: SyncedColumn): string {
  const deleted = columns.find((other) => other.name === 'deleted');
  return `SELECT r.${column.name} AS value, r._tx AS madeBy, coalesce(f.tx, r._tx) AS shownBy,
       EXISTS (SELECT 1 FROM sync_head h WHERE h.tbl = ${id} AND h.row = r.id AND h.col = ${column.id}) AS several,
       EXISTS (SELECT 1 FROM sync_field d WHERE d.tbl = ${id} AND d.row = r.id AND d.col = ${deleted?.id ?? 0}) AS settled
       ${name === 'award' ? ', r.unit_id AS unit, r.year' : ''}
     FROM ${name} r LEFT JOIN sync_field f ON f.tbl = ${id} AND f.row = r.id AND f.col = ${column.id} WHERE r.id = +?`;
}

const readPresent = (db: WriteDb, { table, column, row }: Field): Present | undefined =>
  db.get<Present>(presentOf(table, column), row);

const awardPlace = ({ unit, year }: Present) => (unit && year !== undefined ? { unit, year } : undefined);

function headsOf(a: Applying, field: Field, { value, shownBy, several }: Present) {
  if (several === 1) return { heads: storedHeads(a.db, field, a.authorOf), stored: true };
  const only: Head<Cell> = headOf(shownBy, value, field.column.owner, a.authorOf(shownBy));
  return { heads: [only], stored: false };
}

/** What ships is numbered by each station for itself, so its place is known by the row. */
function localTx(a: Applying, dot: DotText, madeBy: number): number | DotText {
  if (!dot.startsWith(a.seed)) return a.findTx(dot) ?? dot;
  return a.authorOf(madeBy).role === 'seed' ? madeBy : dot;
}

function logUpdate(
  db: WriteDb,
  { table, column, row }: Field,
  entry: {
    readonly tx: number;
    readonly prev: readonly (number | DotText)[];
    readonly old: Cell;
    readonly value: Cell;
  },
): void {
  const [first] = entry.prev;
  const single = entry.prev.length === 1 && typeof first === 'number';
  db.run(
    `INSERT INTO sync_log (tx, op, tbl, row, col, prev, old, val) VALUES (?, 'U', ?, ?, ?, ?, ?, ?)`,
    entry.tx,
    table.id,
    row,
    column.id,
    single ? BigInt(first) : JSON.stringify(entry.prev),
    untypedCell(column, entry.old),
    untypedCell(column, entry.value),
  );
}

/**
 * What the author of a change had seen. Of one that was refused or waits here it is what that one's author had seen: its
 * value is not here, but whoever changed it knew what stood before it.
 */
function seenBy(
  db: WriteDb,
  { table, row, column }: Update,
  prev: readonly (number | DotText)[],
  heads: readonly Head<Cell>[],
): readonly number[] {
  const seen = prev.filter((dot) => typeof dot === 'number');
  for (const tx of seen) {
    if (heads.some(({ dot }) => dot === tx)) continue;
    for (const aside of pendingOf(db, tx, table, row)) {
      if (aside.op !== 'U' || aside.column !== column) continue;
      const find = txFinder(db);
      for (const dot of aside.prev) {
        const known = find(dot);
        if (known !== undefined && !seen.includes(known)) seen.push(known);
      }
    }
  }
  return seen;
}

/** Entries that replaced a change before it came name its place; from now on they name its number here. */
function nameHere(db: WriteDb, { table, row }: Field, tx: number, { site, seq }: Author): void {
  const dot = JSON.stringify(`${site}.${seq}`);
  db.run(
    `UPDATE sync_log SET prev = replace(prev, ?, ?) WHERE row = ? AND tbl = ? AND op = 'U' AND typeof(prev) = 'text' AND instr(prev, ?) > 0`,
    dot,
    String(tx),
    row,
    table.id,
    dot,
  );
}

/** Whether this very change was here before: rows that enter bring their whole history, waiting ones come up again. */
const wasLogged = (a: Applying, { change, tx }: Incoming<Update>): boolean =>
  a.db.get(
    `SELECT 1 FROM sync_log WHERE row = ? AND tbl = ? AND col = ? AND op = 'U' AND +tx = ? AND lsn <= ?`,
    rowBytes(change.row),
    change.table,
    change.column,
    tx,
    a.loggedBefore,
  ) !== undefined;

/** Whether a change that came first has replaced this one, by an author who may. */
function wasReplaced(a: Applying, field: Field, tx: number): boolean {
  const rank = rankOfTx(a, field.column, tx);
  return a.db
    .all<{ tx: number; prev: Cell }>(
      `SELECT tx, prev FROM sync_log WHERE row = ? AND tbl = ? AND op = 'U' AND col = ?`,
      field.row,
      field.table.id,
      field.column.id,
    )
    .some(({ tx: by, prev }) => by !== tx && prevOf(prev).includes(tx) && rankOfTx(a, field.column, by) >= rank);
}

const rankOfTx = (a: Applying, { owner }: SyncedColumn, tx: number): number => rankOf(owner, a.authorOf(tx).role);
