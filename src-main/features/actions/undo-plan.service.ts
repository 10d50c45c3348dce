import type { Cell, ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import type { UndoBook } from '#shared/domain/actions/undo-book.ts';
import { bundleOfDeed } from '#shared/domain/actions/undo-name.ts';
import { goesAlong, type KeptReason, keptWith, numberRestsOn, ownerOrder } from '#shared/domain/actions/undo-rules.ts';
import { sameCell } from '../../platform/register/field-heads.ts';
import { valueWritten } from '../conflicts/index.ts';
import { mayChangeRecord } from '../exchange/index.ts';
import { targets } from '../records/index.ts';
import { isHeadquarters } from '../stations/index.ts';
import { type Deed, findDeed } from './deeds.repo.ts';
import { referrersOf, tableById, tableByName } from './tables.ts';
import { keyOf, readTouched, type TouchedRow } from './touched-rows.ts';
import * as repo from './undo-plan.repo.ts';

const SLICE = 500;

/** What undoing would write to one row. */
interface UndoStep {
  readonly table: string;
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

interface Kept {
  readonly table: string;
  readonly row: Uint8Array;
  /** '' for the whole row */
  readonly column: string;
  readonly reason: KeptReason;
}

/** A field whose settlement is undone: it gets back all the values that stood beside each other. */
export interface Reopened {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  /** the settlement, or what did it again: what all of them replace */
  readonly writer: number;
  /** each once; the one that was shown comes last, so that it is shown again */
  readonly values: readonly Cell[];
}

export interface UndoPlan {
  readonly reopened: readonly Reopened[];
  readonly steps: readonly UndoStep[];
  readonly kept: readonly Kept[];
  /** tables the action touched */
  readonly tables: readonly string[];
}

interface Asker {
  readonly db: ReadDb;
  readonly deed: Deed;
  readonly book: UndoBook;
  readonly isHq: boolean;
  /** Another deed, by its number. */
  deedOf(number: number): Deed | undefined;
  /** rows that the action added and that were written to since */
  readonly writtenSince: ReadonlySet<string>;
  readonly anyScans: boolean;
  readonly reopened: Reopened[];
  /** what is planned so far, by row */
  readonly steps: Map<string, UndoStep>;
}

const byOwner = (a: TouchedRow, b: TouchedRow): number => ownerOrder(a.table.name) - ownerOrder(b.table.name);

const goes = ({ added, before }: TouchedRow): boolean => added || before.get('deleted') === 1;

/**
 * Works out, without writing, what can be set back and what must be left as it is: first what comes back and is set
 * back, owners first, then what goes, owners last. Throws: JobCancelled.
 */
export async function planUndo(db: ReadDb, deed: Deed, book: UndoBook, job: Job): Promise<UndoPlan> {
  const touched = await readTouched(db, deed, job);
  const since = repo.listWrittenSince(db, deed).flatMap(({ tbl, row }) => {
    const table = tableById(tbl);
    return table ? [keyOf(table.name, row)] : [];
  });
  const asker: Asker = {
    db,
    deed,
    book,
    deedOf: remembering((number) => findDeed(db, number)),
    isHq: isHeadquarters(db),
    writtenSince: new Set(since),
    anyScans: repo.hasScans(db),
    reopened: [],
    steps: new Map(),
  };
  const kept: Kept[] = [];
  const plan = ({ table, row }: TouchedRow, cells: UndoStep['cells']): void =>
    void asker.steps.set(keyOf(table.name, row), { table: table.name, id: bytesToUuid(row), cells });
  const staying = touched.filter((row) => !goes(row)).toSorted(byOwner);
  const going = touched
    .filter(goes)
    .reverse()
    .toSorted((a, b) => byOwner(b, a));
  for (const [at, row] of [...staying, ...going].entries()) {
    const { cells, left } = goes(row) ? settleGoing(asker, row) : settleFields(asker, row);
    for (const { column, reason } of left) kept.push({ table: row.table.name, row: row.row, column, reason });
    if (Object.keys(cells).length > 0) plan(row, cells);
    if (at % SLICE !== SLICE - 1) continue;
    job.progress(at + 1, touched.length);
    await job.pause();
  }
  return {
    steps: [...asker.steps.values()],
    reopened: asker.reopened,
    kept,
    tables: [...new Set(touched.map(({ table }) => table.name))],
  };
}

/** A row as it is now; undefined when there is none. */
type Present = ReturnType<typeof repo.findCells>;

interface Settled {
  readonly cells: UndoStep['cells'];
  readonly left: readonly { readonly column: string; readonly reason: KeptReason }[];
}

/**
 * Whether a field's value comes from the deed, once undos in force are taken for what they put back. What it wrote
 * itself is its own, even where it is an undo.
 */
function isOwn({ db, deed, book, deedOf }: Asker, { table, row }: TouchedRow, col: number, last: number): boolean {
  let writer = last;
  while (!deed.isOf(writer)) {
    const undone = book.undoneOf(writer);
    const from = undone === undefined ? undefined : deedOf(undone);
    const before = from && repo.replacedBy(db, from, table.id, row, col);
    // Where an undo withdrew a row which its action had added, nobody's value was there before.
    if (before === undefined) return false;
    writer = before;
  }
  return true;
}

function remembering(find: (number: number) => Deed | undefined): Asker['deedOf'] {
  const known = new Map<number, Deed | undefined>();
  return (number) => {
    if (!known.has(number)) known.set(number, find(number));
    return known.get(number);
  };
}

function settleFields(asker: Asker, touched: TouchedRow): Settled {
  const { db, isHq } = asker;
  const { table, row, before } = touched;
  const writers = repo.listWriters(db, table.id, row);
  const present = repo.findCells(db, table.name, row);
  const numbered = isNumbered(db, table.name, row, present);
  const why = (column: string, value: Cell): KeptReason | undefined => {
    const facts = table.columns.find(({ name }) => name === column);
    if (!facts || !present) return 'gone';
    if (facts.owner === 'headquarters' && !isHq) return 'headquartersOnly';
    const writer = writers.get(facts.id) ?? 0;
    if (writer === repo.SEVERAL) return 'inConflict';
    if (!isOwn(asker, touched, facts.id, writer)) return 'editedSince';
    if (numbered && numberRestsOn(table.name, column)) return 'numbered';
    if (present.deleted !== 0 && before.get('deleted') !== 0) return 'gone';
    if (!isHq && !mayChangeRecord(db, table.name, row, { column, value })) return 'outOfScope';
    if (column === 'deleted')
      return ownersThere(asker, { ...present, ...Object.fromEntries(before) }) ? undefined : 'ownerGone';
    return pointsAtNothing(asker, column, value) ? 'ownerGone' : undefined;
  };
  const refused = new Map<string, KeptReason>();
  for (const [column, value] of before) {
    const reason = why(column, value);
    if (!reason) continue;
    for (const other of keptWith(column)) if (before.has(other) && !refused.has(other)) refused.set(other, reason);
    refused.set(column, reason);
  }
  const back = [...before].filter(([column]) => !refused.has(column));
  const settled = back.flatMap(([column]) => reopenedField(asker, touched, column, writers) ?? []);
  asker.reopened.push(...settled);
  return {
    cells: Object.fromEntries(
      back.filter(
        ([column, value]) =>
          !sameCell(value, present?.[column] ?? null) && !settled.some((field) => field.column === column),
      ),
    ),
    left: [...refused].map(([column, reason]) => ({ column, reason })),
  };
}

/** Undefined where no question was settled. Whether a row is withdrawn follows from other fields too, and is not asked anew. */
function reopenedField(
  { db, deed }: Asker,
  { table, row }: TouchedRow,
  name: string,
  writers: ReadonlyMap<number, number>,
): Reopened | undefined {
  const column = table.columns.find((each) => each.name === name);
  const writer = column && writers.get(column.id);
  if (!column || writer === undefined || name === 'deleted' || bundleOfDeed(deed.number) !== undefined)
    return undefined;
  const values: Cell[] = [];
  // The shown one is named first.
  for (const dot of repo.seenBy(db, deed, table.id, row, column.id).toReversed()) {
    const value = typeof dot === 'number' ? valueWritten(db, { table, column, row }, dot) : undefined;
    if (value === undefined) continue;
    const known = values.findIndex((each) => sameCell(each, value));
    if (known >= 0) values.splice(known, 1);
    values.push(value);
  }
  return values.length > 1 ? { table: table.name, id: bytesToUuid(row), column: name, writer, values } : undefined;
}

/** An award with a number in the book, or a decision of such awards. */
const isNumbered = (db: ReadDb, table: string, row: Uint8Array, cells: Present): boolean =>
  table === 'award' ? typeof cells?.register_seq === 'number' : table === 'decision' && repo.hasNumbers(db, row);

const pointsAtNothing = (asker: Asker, column: string, value: Cell | undefined): boolean => {
  const target = targets[column];
  return target !== undefined && value instanceof Uint8Array && !willBeThere(asker, target, value);
};

function ownersThere(asker: Asker, cells: Readonly<Record<string, Cell>>): boolean {
  const { owner_id: owner, owner_table: ownerTable } = cells;
  if (owner instanceof Uint8Array && !willBeThere(asker, String(ownerTable), owner)) return false;
  return Object.entries(cells).every(([column, value]) => !pointsAtNothing(asker, column, value));
}

function willBeThere({ db, steps }: Asker, table: string, row: Uint8Array): boolean {
  const planned = steps.get(keyOf(table, row))?.cells.deleted;
  if (planned !== undefined) return planned === 0;
  // A scan's owner is written in words that came from another station.
  return tableByName(table) !== undefined && repo.isThere(db, table, row);
}

/** A row that was added, or brought back, goes as a whole or stays as a whole. */
function settleGoing(asker: Asker, touched: TouchedRow): Settled {
  const { row, table, added, before } = touched;
  const present = repo.findCells(asker.db, table.name, row);
  // Withdrawn since by somebody: that is what undoing would have made of it.
  if (added && present?.deleted !== 0) return { cells: {}, left: [] };
  const reason = whyItStays(asker, touched, present);
  if (reason) return { cells: {}, left: [{ column: '', reason }] };
  return { cells: added ? { deleted: 1 } : Object.fromEntries(before), left: [] };
}

function whyItStays(asker: Asker, touched: TouchedRow, present: Present): KeptReason | undefined {
  const { db, deed, isHq } = asker;
  const { table, row, added, before } = touched;
  if (present?.deleted !== 0) return 'gone';
  const columnOf = (name: string) => table.columns.find((column) => column.name === name);
  if (columnOf('deleted')?.owner === 'headquarters' && !isHq) return 'headquartersOnly';
  if (isNumbered(db, table.name, row, present)) return 'numbered';
  if (added && !deed.isOf(Number(present._tx))) return 'editedSince';
  const undone = new Set([...before.keys()].map((name) => columnOf(name)?.id));
  const alone = added && !asker.writtenSince.has(keyOf(table.name, row));
  for (const [col, last] of alone ? [] : repo.listWriters(db, table.id, row))
    if (added || undone.has(col)) {
      if (last === repo.SEVERAL) return 'inConflict';
      if (!isOwn(asker, touched, col, last)) return 'editedSince';
    }
  if (!isHq && !mayChangeRecord(db, table.name, row, { column: 'deleted', value: 1 })) return 'outOfScope';
  return isReferredTo(asker, touched) ? 'inUse' : undefined;
}

/**
 * Whether anything would still point at a row once what is planned so far is written. What was entered by the undone
 * action goes with everything about it or stays; what only went into the trash leaves its details lying there.
 */
function isReferredTo({ db, steps, anyScans }: Asker, { table: { name: table }, row, added }: TouchedRow): boolean {
  if (table === 'unit' && repo.isOwnUnit(db, row)) return true;
  for (const from of referrersOf(table).filter((each) => added || !goesAlong(table, each.table)))
    for (const { id } of repo.eachReferrer(db, from.table, from.column, row)) {
      const cells = steps.get(keyOf(from.table, id))?.cells;
      if (cells?.deleted !== 1 && cells?.[from.column] === undefined) return true;
    }
  if (!anyScans) return false;
  for (const { id } of added || !goesAlong(table, 'attachment') ? repo.eachScan(db, table, row) : [])
    if (steps.get(keyOf('attachment', id))?.cells.deleted !== 1) return true;
  return false;
}
