import type { Sheet } from '#shared/base/workbook.ts';
import type { SheetLayout } from './directory.ts';
import { type HeadingCell, headingCells, headingHeight, isHeadingLine } from './heading-cells.ts';
import { type HeadingMatch, readHeading } from './headings.ts';
import { type Line, textOf } from './lines.ts';
import { withGivenName } from './name-columns.ts';
import type { ColumnUse, Field } from './plan.ts';

/** A run of rows under one heading; a sheet may hold several, each with its own columns. */
export type Table = {
  /** Indices into the sheet's lines: heading from `start` to `first`, then rows up to `end`. */
  readonly start: number;
  readonly first: number;
  readonly end: number;
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnUse[];
  readonly columnOf: ReadonlyMap<Field, number>;
  /** One list may have titles and forms side by side; each filled cell is an award of its own. */
  readonly awardColumns: readonly number[];
};

/** Finds headings wherever they stand; what a person settled about the sheet goes first. */
export function findTables(sheet: Sheet, lines: readonly Line[], layout: SheetLayout | undefined): Table[] {
  const headings = headingsOf(sheet, lines, layout);
  return headings.map(({ start, height }, i) => {
    const rows = lines.slice(start, start + height);
    const assigned = assign(headingCells(sheet, lines, start, height), sheet, layout);
    const columns = withGivenName(assigned, sheet, rows[0]?.number ?? 0);
    return {
      start,
      first: start + height,
      end: headings[i + 1]?.start ?? lines.length,
      headerRows: rows.map(({ number }) => number),
      ...withColumns(columns),
    };
  });
}

/** Maps fields to columns; the one place where that is done, since columns may still be recognised by content. */
export function withColumns(columns: readonly ColumnUse[]): Pick<Table, 'columns' | 'columnOf' | 'awardColumns'> {
  const columnOf = new Map<Field, number>();
  for (const { field, column } of columns) if (field && !columnOf.has(field)) columnOf.set(field, column);
  const awardColumns = columns.filter(({ field }) => field === 'award').map(({ column }) => column);
  return { columns, columnOf, awardColumns };
}

type Heading = { readonly start: number; readonly height: number };

function headingsOf(sheet: Sheet, lines: readonly Line[], layout: SheetLayout | undefined): Heading[] {
  const settled = lines.findIndex(({ number }) => number === layout?.headerRow);
  if (settled >= 0) return [{ start: settled, height: layout?.headerHeight ?? headingHeight(sheet, lines, settled) }];
  const headings: Heading[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    // Looked at closely only if it begins with a heading: a list has a hundred thousand rows that do not.
    if (line?.own[0]?.kind !== 'text' || !couldStart(line) || !isHeadingLine(line)) continue;
    const height = headingHeight(sheet, lines, at);
    headings.push({ start: at, height });
    at += height - 1;
  }
  return headings;
}

const couldStart = (line: Line): boolean => line.own.slice(0, 3).some((cell) => readHeading(textOf(cell))?.exact);

/** Visible columns before hidden ones, headings known word by word before those that only resemble one. */
function assign(cells: readonly HeadingCell[], sheet: Sheet, layout: SheetLayout | undefined): ColumnUse[] {
  const hidden = new Set(sheet.hiddenColumns);
  const settled = layout?.columns ?? {};
  const fields = new Map<number, Field>();
  const taken = new Set<Field>();
  const take = (column: number, field: Field): void => {
    if (fields.has(column) || (taken.has(field) && (field !== 'award' || hidden.has(column)))) return;
    fields.set(column, field);
    taken.add(field);
  };
  for (const [column, field] of Object.entries(settled)) if (field) take(Number(column), field);
  const open = cells.filter(({ column }) => !(column in settled));
  for (const isHidden of [false, true]) {
    for (const exact of [true, false]) {
      for (const cell of open) {
        const match = fieldOf(cell);
        if (hidden.has(cell.column) === isHidden && match?.exact === exact) take(cell.column, match.field);
      }
    }
  }
  return cells.map(({ column, letter, over, own }) => {
    const field = fields.get(column);
    const heading = over === '' ? own : own === '' ? over : `${over} – ${own}`;
    const isSettled = column in settled;
    return {
      column,
      letter,
      heading,
      hidden: hidden.has(column),
      ...(field && { field }),
      ...(isSettled && { settled: true }),
    };
  });
}

function fieldOf({ over, own }: HeadingCell): HeadingMatch | undefined {
  if (over === '') return readHeading(own);
  const both = readHeading(`${over} ${own}`);
  const alone = readHeading(own);
  return both?.exact ? both : alone?.exact ? alone : (both ?? alone ?? readHeading(over));
}
