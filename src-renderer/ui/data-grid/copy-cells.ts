import { looksLikeFormula } from '#shared/base/formula-text.ts';
import type { CellRange } from './cell-range.ts';
import type { Column } from './grid-types.ts';

type Cells = readonly (readonly string[])[];

/** A text that a spreadsheet would reckon gets an apostrophe before it, which tells it that this is a text. */
function plain(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return looksLikeFormula(line) ? `'${line}` : line;
}

const unguarded = (text: string): string =>
  text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text;

/** Cells as a spreadsheet takes them: tabs between columns, lines between rows. */
export function cellsToTsv<Row>(
  rows: readonly { readonly row: Row; readonly index: number }[],
  columns: readonly Column<Row>[],
): string {
  return rows.map(({ row, index }) => columns.map((column) => plain(column.text(row, index))).join('\t')).join('\n');
}

export const headingsToTsv = <Row>(columns: readonly Column<Row>[]): string =>
  columns.map(({ header }) => plain(header)).join('\t');

/** A larger rectangle is no paste but a change of many rows, which has a screen of its own. */
const MOST_FILLED = 5_000;

/** One cell alone fills the rectangle that it is pasted over, as in a spreadsheet; a block keeps its own size. */
export function filling(cells: Cells, { fromRow, toRow, fromCol, toCol }: CellRange): Cells {
  const only = cells.length === 1 && cells[0]?.length === 1 ? cells[0] : undefined;
  const [height, width] = [toRow - fromRow + 1, toCol - fromCol + 1];
  if (!only || height * width > MOST_FILLED) return cells;
  return Array.from({ length: height }, () => Array.from({ length: width }, () => only[0] ?? ''));
}

/** A cell in quotes, which may hold line ends and doubled quotes; or one without; then what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/y;

/** What a spreadsheet puts on the clipboard, cell by cell, in NFC; its last line end is no row. */
export function tsvToCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  CELL.lastIndex = 0;
  for (let found = CELL.exec(lines); found; found = CELL.exec(lines)) {
    const [, quoted, bare = '', end] = found;
    const cell = quoted === undefined ? bare : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(unguarded(cell.normalize('NFC')));
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}
