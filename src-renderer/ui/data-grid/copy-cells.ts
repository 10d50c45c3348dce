import { looksLikeFormula } from '#shared/base/formula-text.ts';
import type { Column } from './grid-types.ts';

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
