import { columnLetter, type Sheet, type Workbook } from '#shared/base/workbook.ts';
import { type Level, levels } from '../levels.ts';
import type { ImportDirectory, ImportOptions } from './directory.ts';
import { errorBook } from './error-book.ts';
import { headingKey } from './heading-key.ts';
import { type ImportContext, newContext } from './import-context.ts';
import type { ColumnUse, Finding, ImportCounts, ImportPlan, PreviewRow, SheetPlan } from './plan.ts';
import { type Recognised, readSheet, recognise } from './plan-sheet.ts';

/**
 * Interprets a workbook of lists: which sheet is what, what each row becomes, and what is wrong with which cell.
 * Pure and linear in the number of cells; changes nothing. Unit sheets are read before the others, wherever they stand.
 * Every refusal concerns one row (or sheet), is named by sheet, row and column, and the rest goes on.
 * Source: decisions D2 (units), D10 (levels), D23 (cells); domain.md §5–6.
 */
export function planImport(workbook: Workbook, directory: ImportDirectory, options: ImportOptions): ImportPlan {
  const steps = planInSlices(workbook, directory, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices of some milliseconds, for a thread that must answer others meanwhile; yields rows read. */
export function* planInSlices(
  workbook: Workbook,
  directory: ImportDirectory,
  options: ImportOptions,
): Generator<number, ImportPlan> {
  const context = newContext(directory, options);
  const sheets: Recognised[] = [];
  for (const sheet of workbook.sheets) sheets.push(yield* recognise(sheet, context));
  for (const sheet of sheets) if (sheet.kind === 'units') yield* readSheet(sheet, context);
  for (const sheet of sheets) if (sheet.kind !== 'units') yield* readSheet(sheet, context);
  const sums = { collective: 0, individual: 0 };
  for (const { recipient } of context.plannedAwards) sums['person' in recipient ? 'individual' : 'collective'] += 1;
  for (const { totals } of sheets) totals.judge(sums);
  return yield* assemble(sheets, context);
}

function* assemble(sheets: readonly Recognised[], context: ImportContext): Generator<number, ImportPlan> {
  const findings: Finding[] = [];
  const plans: SheetPlan[] = [];
  for (const read of sheets) {
    const { sheet, kind, tables, log, suspected } = read;
    const offset = findings.length;
    // One by one: a spread of a hundred thousand arguments overflows the stack.
    for (const finding of log.findings) findings.push(finding);
    plans.push({
      name: sheet.name,
      hidden: sheet.hidden,
      ...(suspected && { suspected }),
      kind: kind === 'other' ? kind : seenKind(kind, log.rows),
      ...readBy(read, context),
      headerRows: tables.flatMap(({ headerRows }) => headerRows),
      columns: tables[0]?.columns ?? unnamedColumns(sheet),
      rows: log.rows.map((row) => ({ ...row, findings: row.findings.map((at) => at + offset) })),
    });
  }
  const { plannedUnits: units, plannedAwards: awards, plannedUpdates: updates, plannedDecisions: decisions } = context;
  const { people } = context.people;
  const making = errorBook(
    sheets.map(({ sheet, lines }, at) => ({ sheet, lines, findings, rows: plans[at]?.rows ?? [] })),
  );
  let errors = making.next();
  for (; !errors.done; errors = making.next()) yield 0;
  return {
    sheets: plans,
    units,
    people,
    awards,
    decisions,
    updates,
    findings,
    counts: countsOf(plans, context),
    errors: errors.value,
  };
}

/** What the reading of a sheet rests on, and by what headings that is known again. */
function readBy(
  { sheet, lines, tables, layout, before }: Recognised,
  { options }: ImportContext,
): Pick<SheetPlan, 'layout' | 'settled' | 'headingKey' | 'hiddenRows'> {
  const [table] = tables;
  const isSettled = layout !== undefined && Object.keys(layout).length > 0;
  // What was pointed at before is forgotten by its own headings, not by those that are found without it.
  const key = isSettled || !before ? table && headingKey(lines.slice(table.start, table.first)) : before.key;
  return {
    layout: !isSettled ? 'recognised' : options.layouts?.[sheet.name] ? 'settled' : 'remembered',
    ...(layout && { settled: layout }),
    ...(key !== undefined && { headingKey: key }),
    hiddenRows: lines.reduce((sum, line) => (line.hidden && line.own.length > 0 ? sum + 1 : sum), 0),
  };
}

/** Columns shown of a sheet without a heading: enough to see what it is. */
const UNNAMED_COLUMNS = 12;

/** A person who is asked about a sheet must see it, also where no heading was found in it. */
function unnamedColumns({ rows, hiddenColumns }: Sheet): readonly ColumnUse[] {
  const widest = rows.reduce((width, { cells }) => Math.max(width, cells.at(-1)?.column ?? 0), 0);
  return Array.from({ length: Math.min(widest, UNNAMED_COLUMNS) }, (_, at) => ({
    column: at + 1,
    letter: columnLetter(at + 1),
    heading: '',
    hidden: hiddenColumns.includes(at + 1),
  }));
}

/** A list of people that turned out to hold collectives too is a mixed one. */
function seenKind(kind: SheetPlan['kind'], rows: readonly PreviewRow[]): SheetPlan['kind'] {
  if (kind !== 'individuals' && kind !== 'collectives') return kind;
  const records = new Set(rows.map(({ record }) => record));
  return records.has('collective') && records.has('person') ? 'mixed' : kind;
}

function countsOf(sheets: readonly SheetPlan[], context: ImportContext): ImportCounts {
  const { plannedUnits, plannedAwards } = context;
  const units = (outcome: string): number => plannedUnits.filter((unit) => unit.outcome === outcome).length;
  const byLevel = Object.fromEntries(levels.map((level) => [level, { collective: 0, individual: 0 }])) as Record<
    Level,
    { collective: number; individual: number }
  >;
  const people = new Set<number>();
  for (const { level, recipient } of plannedAwards) {
    byLevel[level]['person' in recipient ? 'individual' : 'collective'] += 1;
    if ('person' in recipient) people.add(recipient.person);
  }
  const sum = (kind: 'collective' | 'individual'): number =>
    levels.reduce((total, level) => total + byLevel[level][kind], 0);
  const rows = { refused: 0, warned: 0, repeats: 0, updates: 0 };
  for (const { rows: previews } of sheets) {
    for (const { outcome } of previews) {
      if (outcome === 'refused' || outcome === 'waits') rows.refused += 1;
      if (outcome === 'warned') rows.warned += 1;
      if (outcome === 'updated') rows.updates += 1;
      if (outcome === 'repeat') rows.repeats += 1;
    }
  }
  return {
    units: units('known') + units('add'),
    unitsToAdd: units('add'),
    unitsProposed: units('propose'),
    people: people.size,
    peopleToAdd: context.people.people.reduce((sum, { id }) => (id === undefined ? sum + 1 : sum), 0),
    decisionsToAdd: context.plannedDecisions.length,
    collectives: sum('collective'),
    individuals: sum('individual'),
    byLevel,
    ...rows,
  };
}
