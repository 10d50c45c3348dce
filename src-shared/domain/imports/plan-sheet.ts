import type { OldCode, Sheet } from '#shared/base/workbook.ts';
import { convertSheet, suspectedCode } from '../legacy-text/suspect-sheet.ts';
import { nameByContent } from './column-content.ts';
import { takeDecision } from './decision-records.ts';
import type { SheetLayout } from './directory.ts';
import { GroupContext, type Section } from './group-rows.ts';
import { type RememberedLayout, rememberedLayout } from './heading-key.ts';
import type { ImportContext } from './import-context.ts';
import { type Line, linesOf } from './lines.ts';
import { type RecordOutcome, takePerson, takeRecord } from './list-records.ts';
import type { PlannedAward, SheetKind } from './plan.ts';
import type { Reading } from './reading.ts';
import { withoutReasons } from './reason-column.ts';
import { RecordCells } from './record-cells.ts';
import { enterHeading, type Progress, readRowKind } from './row-reading.ts';
import { sheetKind } from './sheet-kind.ts';
import { RowLog, SheetLog } from './sheet-log.ts';
import { findTables, type Table } from './tables.ts';
import { readTitle, type TitleFacts } from './title-lines.ts';
import { Totals } from './totals.ts';
import { takeUnit } from './unit-records.ts';

/** A sheet recognised but not yet read. */
export type Recognised = {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly title: TitleFacts;
  kind: SheetKind;
  readonly log: SheetLog;
  readonly totals: Totals;
  /** what a person said of it, now or before */
  readonly layout: SheetLayout | undefined;
  readonly before: RememberedLayout | undefined;
  /** the code its texts look like, while nobody has settled it */
  readonly suspected?: OldCode;
};

/** Lines above a heading that are looked at for year, decision and the like. */
const TITLE_LINES = 40;

/** Yields between its steps, each of which goes through a whole sheet. */
export function* recognise(written: Sheet, context: ImportContext): Generator<number, Recognised> {
  const given = context.options.layouts?.[written.name];
  const log = new SheetLog(written.name);
  const plain = withoutReasons(written);
  yield 0;
  const { sheet, suspected } = readOldText(plain, log, context);
  yield 0;
  const lines = yield* linesOf(sheet);
  yield 0;
  const before = rememberedLayout(lines, context.options.remembered);
  const layout = given ?? before?.layout;
  const base = { sheet, lines, log, totals: new Totals(log), layout, before, ...(suspected && { suspected }) };
  if (layout && !given) log.add('note', 'import.layoutRemembered', {}, { row: 0 });
  const nothing = { ...base, tables: [], title: {}, kind: 'other' } as const;
  const at = { row: 0 };
  if (lines.length === 0) return nothing;
  if (sheet.hidden && !layout) {
    log.add('note', 'import.sheetHidden', {}, at);
    return nothing;
  }
  const found = findTables(sheet, lines, layout);
  yield 0;
  const tables = found.map((table) => nameByContent(table, lines, context));
  yield 0;
  const start = tables[0]?.start ?? 0;
  const title = readTitle(
    lines.slice(Math.max(0, start - TITLE_LINES), start),
    sheet.name,
    context.awards,
    context.units,
  );
  const kind = layout?.kind ?? sheetKind(tables, lines, title, context);
  if (kind === 'other') log.add('note', 'import.sheetNotRecognised', {}, at);
  return { ...base, tables, title, kind };
}

const codeNames: Readonly<Record<OldCode, string>> = { abc: 'ABC (TCVN3)', vni: 'VNI' };

/** Says what its fonts made readable; where no font is named and the letters look old, a person is asked. */
function readOldText(
  sheet: Sheet,
  log: SheetLog,
  { options }: ImportContext,
): { readonly sheet: Sheet; readonly suspected?: OldCode } {
  const at = { row: 0 };
  const suspected = options.oldText === 'keep' ? undefined : suspectedCode(sheet);
  if (suspected && options.oldText !== 'convert') {
    log.add('warning', 'import.maybeOldFont', { code: codeNames[suspected] }, at);
    return { sheet, suspected };
  }
  const read = suspected ? convertSheet(sheet, suspected) : sheet;
  const cells: Record<OldCode, number> = { abc: 0, vni: 0 };
  for (const row of read.rows) for (const { oldCode } of row.cells) if (oldCode) cells[oldCode] += 1;
  for (const code of ['abc', 'vni'] as const)
    if (cells[code] > 0) log.add('note', 'import.oldFont', { code: codeNames[code], cells: cells[code] }, at);
  return { sheet: read };
}

/** Rows read between two pauses. */
const SLICE = 100;

/**
 * Reads every row of a recognised sheet into the context; what is found goes into the sheet's log.
 * Yields the number of rows read since it last did, so that the caller may look up from the work.
 */
export function* readSheet(recognised: Recognised, context: ImportContext): Generator<number, void> {
  const { lines, tables, kind, log } = recognised;
  if (kind === 'other') {
    for (const line of lines) log.skip(line, 'other');
    return;
  }
  for (const line of lines.slice(0, tables[0]?.start ?? 0)) log.skip(line, 'title');
  const group = new GroupContext();
  for (const [i, table] of tables.entries()) {
    for (const line of lines.slice(table.start, table.first)) log.skip(line, 'header');
    const first = context.plannedAwards.length;
    yield* readTable(table, i === 0, recognised, group, context);
    const taken = context.plannedAwards.slice(first);
    remarkOnDates(table, recognised, taken);
    remarkOnNumbers(table, recognised, taken);
  }
}

/** A list without a column for the day of the decision is told so once, at its heading. */
function remarkOnDates({ columnOf, headerRows }: Table, { log }: Recognised, taken: readonly PlannedAward[]): void {
  if (columnOf.has('decidedOn') || columnOf.has('decision') || taken.every(({ decidedOn }) => decidedOn)) return;
  log.add('warning', 'import.decisionDateMissing', {}, { row: headerRows[0] ?? 0 });
}

/** Awards without a number share a decision only where day, level and form agree; that is said before it is done. */
function remarkOnNumbers({ headerRows }: Table, { log }: Recognised, taken: readonly PlannedAward[]): void {
  const unnumbered = taken.filter(({ decisionNumber, decidedOn }) => !decisionNumber && decidedOn);
  const decisions = new Set(
    unnumbered.map(({ decidedOn, level, awardTypeId }) => `${decidedOn}|${level}|${awardTypeId}`),
  );
  if (decisions.size > 0)
    log.add('note', 'import.decisionsUnnumbered', { decisions: decisions.size }, { row: headerRows[0] ?? 0 });
}

function* readTable(
  table: Table,
  isFirstTable: boolean,
  { lines, kind, title, log, totals, sheet, layout }: Recognised,
  group: GroupContext,
  context: ImportContext,
): Generator<number, void> {
  const at: Progress = { group, ofUnits: kind === 'units', isFirst: true, isTail: false };
  const titled = isFirstTable && table.columnOf.has('recipient') ? title.section : undefined;
  const said = layout?.kind === 'collectives' ? 'collective' : layout?.kind === 'individuals' ? 'person' : undefined;
  let above: RecordCells | undefined;
  let done = 0;
  for (const line of lines.slice(table.first, table.end)) {
    done += 1;
    if (done % SLICE === 0) yield SLICE;
    if (line.own.length === 0) continue;
    if (line.hidden && layout?.hiddenRows === 'leave') {
      log.skip(line, 'hidden');
      continue;
    }
    const read = readRowKind(line, table, at, context);
    at.isFirst = false;
    if (read.kind === 'signature') at.isTail = true;
    if (read.kind !== 'record') {
      log.skip(line, read.kind);
      if (read.kind === 'total') totals.claim(line);
      if (read.kind !== 'group') continue;
      at.isTail = false;
      enterHeading(read, group);
      totals.group();
      continue;
    }
    at.isTail = false;
    const row = new RowLog(log, line);
    const cells = new RecordCells(line, table, row, above);
    above = cells;
    const reading: Reading = { cells, row, source: { sheet: sheet.name, row: line.number }, group, title, context };
    const section: Section | undefined = said ?? group.get('section')?.section ?? titled;
    const outcome = take(reading, table, section, kind);
    if (outcome) totals.count(outcome.kind === 'person' ? 'individual' : 'collective', outcome.taken, outcome.person);
  }
}

function take(
  reading: Reading,
  table: Table,
  section: Section | undefined,
  kind: SheetKind,
): RecordOutcome | undefined {
  if (kind === 'people') return takePerson(reading);
  if (kind === 'decisions') {
    takeDecision(reading);
    return undefined;
  }
  if (kind !== 'units') return takeRecord(reading, table, section);
  takeUnit(reading);
  return undefined;
}
