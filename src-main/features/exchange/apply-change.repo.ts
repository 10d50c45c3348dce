import type { Cell, WriteDb } from '#db/handles.ts';
import { scanOwners } from '#shared/domain/records/tables.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { Author } from '../../platform/register/field-heads.ts';
import { mayInsert, type Sender } from './authority.repo.ts';
import { completeRow, insertEntry } from './complete-row.repo.ts';
import type { TxFinder } from './dots.repo.ts';
import { insertRow, logInsert } from './insert-row.repo.ts';
import { keepPending, type ParkReason, type RefusalReason } from './pending.repo.ts';
import { rowIsHere } from './scope.repo.ts';
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
  /** rows with a changed field, as `table.row` */
  readonly touched: Set<string>;
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
    completeRow(a, incoming, fate.facts, fate.cells);
    if (fate.unknown.length > 0)
      keepPending(a.db, tx, { ...change, ...onlyColumns(change, fate.unknown) }, 'unknownColumn');
    return;
  }
  const { facts, cells, unknown } = fate.taken;
  const row = rowBytes(change.row);
  const { name } = facts.table;
  insertRow(a.db, name, row, tx, cells);
  a.search.added();
  logInsert(a.db, facts, row, tx, cells);
  a.tally.added[name] = (a.tally.added[name] ?? 0) + 1;
  if (unknown.length > 0) keepPending(a.db, tx, { ...change, ...onlyColumns(change, unknown) }, 'unknownColumn');
}

/** The same row came before: what it brings more are columns that were not known then. */
interface SameRow extends NewRow {
  readonly kind: 'complete';
}

function judgeInsert(a: Applying, { tx, change, sender }: Incoming<Insert>): Fate<NewRow> | SameRow {
  const facts = a.facts.get(change.table);
  if (!facts) return keepAside('unknownTable');
  const read = readCells(facts, change);
  if (!read) return keepAside('change.valueInvalid');
  const here = a.db.get<{ tx: number }>(`SELECT _tx AS tx FROM ${facts.table.name} WHERE id = ?`, rowBytes(change.row));
  if (here)
    return here.tx === tx && completes(a, facts, change, tx)
      ? { kind: 'complete', facts, ...read }
      : keepAside('change.rowTaken');
  if (facts.required.some((column) => !change.columns.includes(column))) return keepAside('change.incomplete');
  const verdict = mayInsert(a.db, sender, facts.table.name, (column) => read.cells.get(column));
  if (verdict === 'proposal') return keepAside('proposal');
  if (verdict === 'outOfScope') return keepAside('change.outOfScope');
  const missing = missingReference(a.db, facts, read.cells);
  return missing ? keepAside('orphan', missing) : { kind: 'take', taken: { facts, ...read } };
}

/** A row that came before may come again; what came with this bundle may only be given columns that it has not. */
function completes(a: Applying, { table }: TableFacts, change: Insert, tx: number): boolean {
  const entry = insertEntry(a.db, table.id, rowBytes(change.row), tx);
  if (!entry) return false;
  const logged = JSON.parse(entry.val) as object;
  return entry.lsn <= a.loggedBefore || !change.columns.some((id) => id in logged);
}

interface NewRow {
  readonly facts: TableFacts;
  readonly cells: ReadonlyMap<string, Cell>;
  /** places in the change of columns that this program does not know */
  readonly unknown: readonly number[];
}

function readCells(facts: TableFacts, change: Insert) {
  const cells = new Map<string, Cell>();
  const unknown: number[] = [];
  for (const [i, id] of change.columns.entries()) {
    const column = facts.columns.get(id);
    if (!column) {
      unknown.push(i);
      continue;
    }
    const cell = cellOf(column, change.values[i] ?? null);
    if (cell === undefined) return undefined;
    cells.set(column.name, cell);
  }
  return { cells, unknown };
}

const onlyColumns = (change: Insert, at: readonly number[]) => ({
  columns: at.flatMap((i) => change.columns[i] ?? []),
  values: at.map((i) => change.values[i] ?? null),
});

function missingReference(db: WriteDb, facts: TableFacts, cells: ReadonlyMap<string, Cell>): Uint8Array | undefined {
  const owner = facts.table.name === 'attachment' ? cells.get('owner_id') : null;
  const ownerTable = scanOwners.find((name) => name === cells.get('owner_table'));
  if (ownerTable && owner instanceof Uint8Array && !rowIsHere(db, ownerTable, owner)) return owner;
  for (const [columnId, target] of facts.references) {
    const cell = cells.get(facts.columns.get(columnId)?.name ?? '');
    if (cell instanceof Uint8Array && !rowIsHere(db, target, cell)) return cell;
  }
  return undefined;
}
