import type { CellKind, Merge, Sheet, SheetCell } from '#shared/base/workbook.ts';
import { type Line, textOf } from './lines.ts';
import type { Finding, PreviewRow } from './plan.ts';
import { REASON_HEADING } from './reason-column.ts';
import { DITTO } from './record-cells.ts';

/** A cell of a workbook of refused rows; `faulty` ones are those that a refusal names. */
export type ErrorCell = {
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  readonly serial?: number;
  readonly faulty?: true;
};

export type ErrorRow = { readonly cells: readonly ErrorCell[]; readonly reasons: readonly Finding[] };

/** The refused rows of one sheet, under the sheet's own title, headings and group rows, in its own columns. */
export type ErrorSheet = {
  readonly name: string;
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  readonly reasonColumn: number;
  readonly rows: readonly ErrorRow[];
};

export type ErrorBook = { readonly refused: number; readonly sheets: readonly ErrorSheet[] };

type ReadSheet = {
  readonly sheet: Sheet;
  readonly lines: readonly Line[];
  readonly rows: readonly PreviewRow[];
  readonly findings: readonly Finding[];
};

const isRefused = ({ outcome }: PreviewRow): boolean => outcome === 'refused' || outcome === 'waits';

/**
 * What of a workbook was not taken, as a workbook of the same layout: to be corrected and imported again. Texts that
 * an old font hid are Unicode here, and a cell that says "as above" says what stood above. Pauses between slices.
 */
export function* errorBook(sheets: readonly ReadSheet[]): Generator<void, ErrorBook> {
  const kept: ErrorSheet[] = [];
  for (const sheet of sheets) if (sheet.rows.some(isRefused)) kept.push(yield* errorSheet(sheet));
  const refused = sheets.reduce((sum, { rows }) => sum + rows.filter(isRefused).length, 0);
  return { refused, sheets: kept };
}

/** Rows looked at between two pauses. */
const SLICE = 500;

function* errorSheet({ sheet, lines, rows, findings }: ReadSheet): Generator<void, ErrorSheet> {
  const kept: ErrorRow[] = [];
  /** By row of the sheet, the row it is here. */
  const places = new Map<number, number>();
  let above: Line['cells'] = [];
  let waiting: Line[] = [];
  let at = 0;
  let reasonColumn = 1;

  const keep = (line: Line, cells: readonly ErrorCell[], reasons: readonly Finding[]): void => {
    kept.push({ cells, reasons });
    places.set(line.number, kept.length);
    for (const { column } of cells) reasonColumn = Math.max(reasonColumn, column + 1);
  };
  for (const [done, row] of rows.entries()) {
    if (done % SLICE === SLICE - 1) yield;
    // Both are in the order of the sheet.
    while ((lines[at]?.number ?? row.row) < row.row) at += 1;
    const line = lines[at];
    if (line?.number !== row.row) continue;
    if (row.kind === 'title' || row.kind === 'header' || row.kind === 'columnNumbers')
      keep(line, line.own.map(plain), []);
    // Only what stands over a refused row is needed to read it.
    else if (row.kind === 'group') waiting.push(line);
    else if (row.kind === 'record') {
      above = resolved(line, above);
      if (!isRefused(row)) continue;
      for (const group of waiting) keep(group, group.own.map(plain), []);
      waiting = [];
      const reasons = row.findings.flatMap((at) => findings[at] ?? []).filter(({ severity }) => severity === 'refused');
      keep(line, marked(above, reasons), reasons);
    }
  }
  return {
    name: sheet.name,
    hiddenColumns: sheet.hiddenColumns,
    merges: movedMerges(sheet, places),
    reasonColumn,
    rows: withHeading(kept, places, rows, reasonColumn),
  };
}

const plain = ({ column, text, kind, serial }: SheetCell): ErrorCell => ({
  column,
  text,
  kind,
  ...(serial !== undefined && { serial }),
});

/** The longest way to say "as above". */
const LONGEST_DITTO = 16;

/** The cells by column as they are read: those merged down from above among them, "as above" written out. */
function resolved({ cells }: Line, above: Line['cells']): Line['cells'] {
  const says = (cell: SheetCell | undefined): boolean =>
    cell !== undefined && cell.text.length <= LONGEST_DITTO && DITTO.test(textOf(cell));
  return cells.some(says) ? cells.map((cell, column) => (says(cell) ? (above[column] ?? cell) : cell)) : cells;
}

function marked(cells: Line['cells'], reasons: readonly Finding[]): readonly ErrorCell[] {
  const named = new Set(reasons.flatMap(({ column }) => (column ? [columnNumber(column.letter)] : [])));
  const known = cells.flatMap((cell, column): ErrorCell[] =>
    cell ? [{ ...plain(cell), column, ...(named.has(column) && { faulty: true as const }) }] : [],
  );
  const blank = [...named]
    .filter((column) => !cells[column])
    .map((column): ErrorCell => ({ column, text: '', kind: 'empty', faulty: true }));
  return blank.length === 0 ? known : [...known, ...blank].sort((a, b) => a.column - b.column);
}

const columnNumber = (letter: string): number =>
  [...letter].reduce((sum, sign) => sum * 26 + sign.charCodeAt(0) - 64, 0);

/** Merges of rows that stand here whole; in records what was merged stands in each of them. */
function movedMerges({ merges }: Sheet, places: ReadonlyMap<number, number>): readonly Merge[] {
  return merges.flatMap((merge) => {
    const top = places.get(merge.top);
    const bottom = places.get(merge.bottom);
    return top !== undefined && bottom !== undefined && bottom - top === merge.bottom - merge.top
      ? [{ ...merge, top, bottom }]
      : [];
  });
}

/** Puts the heading of the reasons into the first row of each heading. */
function withHeading(
  kept: readonly ErrorRow[],
  places: ReadonlyMap<number, number>,
  rows: readonly PreviewRow[],
  column: number,
): readonly ErrorRow[] {
  const first = new Set<number>();
  rows.forEach(({ row, kind }, at) => {
    if (kind === 'header' && rows[at - 1]?.kind !== 'header') first.add(places.get(row) ?? 0);
  });
  return kept.map((row, at) =>
    first.has(at + 1) ? { ...row, cells: [...row.cells, { column, text: REASON_HEADING, kind: 'text' }] } : row,
  );
}
