import type { Cell, WriteDb } from '#db/handles.ts';
import type { LentKeys } from '#db/lent-keys.ts';
import { scanOwners } from '#shared/domain/records/tables.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { Author } from '../../platform/register/field-heads.ts';
import { mayInsert, type Sender } from './authority.repo.ts';
import { completeRow, insertEntry } from './complete-row.repo.ts';
import type { TxFinder } from './dots.repo.ts';
import { insertRow, logInsert } from './insert-row.repo.ts';
import { keepPending, type ParkReason, type RefusalReason } from './pending.repo.ts';
import { type Cells, cellIn, type RowForm } from './row-form.ts';
import type { AllFacts, TableFacts } from './table-facts.repo.ts';
import type { WaitingSearch } from './waiting-search.repo.ts';
import { cellOf, rowBytes } from './wire-cells.ts';

/** What applying has found out so far. */
export interface Tally {
  /** new rows by table */
  readonly added: Record<string, number>;
  changedFields: number;
  /** fields that hold more than one value because of this bundle */
  readonly conflicts: Set<string>;
}

export interface Applying {
  readonly db: WriteDb;
  readonly facts: AllFacts;
  readonly tally: Tally;
  /** the site that wrote what ships */
  readonly seed: string;
  readonly search: WaitingSearch;
  /** the last entry of the log before this merge: what is up to there was here before */
  readonly loggedBefore: number;
  /** rows with a changed field that were withdrawn at some time, as `table.row` */
  readonly touched: Set<string>;
  readonly lent: LentKeys;
  formOf(table: number, columns: readonly number[]): RowForm | undefined;
  /** Whether a row is here that another points to. */
  isHere(table: string, id: Uint8Array): boolean;
  findTx: TxFinder;
  authorOf(tx: number): Author;
}

export type Insert = Extract<LoggedChange, { readonly op: 'I' }>;

/** An entry of a transaction that is in sync_tx here as `tx`, from a sender whose rights are known. */
export interface Incoming<Change = LoggedChange> {
  readonly tx: number;
  readonly change: Change;
  readonly sender: Sender;
}

/** Either what to write, or why the change is kept aside. */
export type Fate<Taken> =
  | { readonly kind: 'take'; readonly taken: Taken }
  | { readonly kind: 'keep'; readonly reason: ParkReason | RefusalReason; readonly missing?: Uint8Array };

export const keepAside = (reason: ParkReason | RefusalReason, missing?: Uint8Array): Fate<never> =>
  missing ? { kind: 'keep', reason, missing } : { kind: 'keep', reason };

/** Adds a row with its entry in the log. What cannot be added is parked or refused, and nothing else is held up. */
export function applyInsert(a: Applying, incoming: Incoming<Insert>): void {
  const { tx, change } = incoming;
  const fate = judgeInsert(a, incoming);
  if (fate.kind === 'keep') {
    keepPending(a.db, tx, change, fate.reason, fate.missing);
    return;
  }
  if (fate.kind === 'complete') {
    completeRow(a, incoming, fate.form, fate.cells);
    keepUnknown(a, incoming, fate.form);
    return;
  }
  const { form, cells } = fate.taken;
  const made = { form, row: rowBytes(change.row), tx, cells };
  insertRow(a.db, a.lent, made);
  a.search.added();
  logInsert(a.db, made);
  const { name } = form.facts.table;
  a.tally.added[name] = (a.tally.added[name] ?? 0) + 1;
  keepUnknown(a, incoming, form);
}

/** What this program does not know of a row that it took. */
function keepUnknown(a: Applying, { tx, change }: Incoming<Insert>, { unknown }: RowForm): void {
  if (unknown.length > 0) keepPending(a.db, tx, { ...change, ...onlyColumns(change, unknown) }, 'unknownColumn');
}

/** The same row came before: what it brings more are columns that were not known then. */
interface SameRow extends NewRow {
  readonly kind: 'complete';
}

function judgeInsert(a: Applying, { tx, change, sender }: Incoming<Insert>): Fate<NewRow> | SameRow {
  const form = a.formOf(change.table, change.columns);
  if (!form) return keepAside('unknownTable');
  const cells = readCells(form, change);
  if (!cells) return keepAside('change.valueInvalid');
  const { name } = form.facts.table;
  const here = a.db.get<{ tx: number }>(form.findSql, rowBytes(change.row));
  if (here)
    return here.tx === tx && completes(a, form.facts, change, tx)
      ? { kind: 'complete', form, cells }
      : keepAside('change.rowTaken');
  if (!form.complete)
    return isRestOfWaiting(a, tx, change) ? keepAside('orphan', rowBytes(change.row)) : keepAside('change.incomplete');
  const verdict = mayInsert(a.db, sender, name, cellIn(form, cells));
  if (verdict === 'proposal') return keepAside('proposal');
  if (verdict === 'outOfScope') return keepAside('change.outOfScope');
  const missing = missingReference(a, form, cells);
  return missing ? keepAside('orphan', missing) : { kind: 'take', taken: { form, cells } };
}

/** Columns that a station on the way did not know travel apart, and may come to where their row itself waits. */
const isRestOfWaiting = ({ db }: Applying, tx: number, { table, row }: Insert): boolean =>
  db.get(
    `SELECT 1 FROM sync_pending WHERE row = ? AND tbl = ? AND tx = ? AND reason = 'orphan'`,
    rowBytes(row),
    table,
    tx,
  ) !== undefined;

/** A row that came before may come again; what came with this bundle may only be given columns that it has not. */
function completes(a: Applying, { table }: TableFacts, change: Insert, tx: number): boolean {
  const entry = insertEntry(a.db, table.id, rowBytes(change.row), tx);
  if (!entry) return false;
  const logged = JSON.parse(entry.val) as object;
  return entry.lsn <= a.loggedBefore || !change.columns.some((id) => id in logged);
}

interface NewRow {
  readonly form: RowForm;
  readonly cells: Cells;
}

function readCells({ known }: RowForm, { values }: Insert): Cells | undefined {
  const cells: Cell[] = [];
  for (const { column, at } of known) {
    const cell = cellOf(column, values[at] ?? null);
    if (cell === undefined) return undefined;
    cells.push(cell);
  }
  return cells;
}

const onlyColumns = (change: Insert, at: readonly number[]) => ({
  columns: at.flatMap((i) => change.columns[i] ?? []),
  values: at.map((i) => change.values[i] ?? null),
});

function missingReference(a: Applying, form: RowForm, cells: Cells): Uint8Array | undefined {
  if (form.facts.table.name === 'attachment') {
    const cell = cellIn(form, cells);
    const owner = cell('owner_id');
    const ownerTable = scanOwners.find((name) => name === cell('owner_table'));
    if (ownerTable && owner instanceof Uint8Array && !a.isHere(ownerTable, owner)) return owner;
  }
  for (const { at, target } of form.references) {
    const cell = cells[at];
    if (cell instanceof Uint8Array && !a.isHere(target, cell)) return cell;
  }
  return undefined;
}
