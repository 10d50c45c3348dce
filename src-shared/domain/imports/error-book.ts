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
 * an old font hid are Unicode here, and a cell that says "as above" says what stood above.
 */
export function errorBook(sheets: readonly ReadSheet[]): ErrorBook {
  const kept = sheets.filter(({ rows }) => rows.some(isRefused)).map(errorSheet);
  const refused = sheets.reduce((sum, { rows }) => sum + rows.filter(isRefused).length, 0);
  return { refused, sheets: kept };
}

function errorSheet({ sheet, lines, rows, findings }: ReadSheet): ErrorSheet {
  const lineOf = new Map(lines.map((line) => [line.number, line]));
  const kept: ErrorRow[] = [];
  /** By row of the sheet, the row it is here. */
  const places = new Map<number, number>();
  const above = new Map<number, SheetCell>();
  let waiting: PreviewRow[] = [];
  let reasonColumn = 1;

  const keep = (line: Line, cells: readonly ErrorCell[], reasons: readonly Finding[]): void => {
    kept.push({ cells, reasons });
    places.set(line.number, kept.length);
    for (const { column } of cells) reasonColumn = Math.max(reasonColumn, column + 1);
  };
  for (const row of rows) {
    const line = lineOf.get(row.row);
    if (!line) continue;
    if (row.kind === 'title' || row.kind === 'header' || row.kind === 'columnNumbers')
      keep(line, line.own.map(plain), []);
    // Only what stands over a refused row is needed to read it.
    else if (row.kind === 'group') waiting.push(row);
    else if (row.kind === 'record') {
      const cells = resolved(line, above);
      if (!isRefused(row)) continue;
      for (const group of waiting) {
        const heading = lineOf.get(group.row);
        if (heading) keep(heading, heading.own.map(plain), []);
      }
      waiting = [];
      const reasons = row.findings.flatMap((at) => findings[at] ?? []).filter(({ severity }) => severity === 'refused');
      keep(line, marked(cells, line, reasons), reasons);
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

/** The cells as they are read: those merged down from above among them, "as above" written out. */
function resolved(line: Line, above: Map<number, SheetCell>): readonly SheetCell[] {
  const cells = line.cells.flatMap((cell, column) => {
    if (!cell) return [];
    const said = DITTO.test(textOf(cell)) ? (above.get(column) ?? cell) : cell;
    return [said.column === column ? said : { ...said, column }];
  });
  above.clear();
  for (const cell of cells) above.set(cell.column, cell);
  return cells;
}

function marked(cells: readonly SheetCell[], line: Line, reasons: readonly Finding[]): readonly ErrorCell[] {
  const named = new Set(reasons.flatMap(({ column }) => (column ? [columnNumber(column.letter)] : [])));
  const known = cells.map((cell): ErrorCell => ({ ...plain(cell), ...(named.has(cell.column) && { faulty: true }) }));
  const blank = [...named]
    .filter((column) => !line.cells[column])
    .map((column): ErrorCell => ({ column, text: '', kind: 'empty', faulty: true }));
  return [...known, ...blank].sort((a, b) => a.column - b.column);
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
