import type { Column } from './grid-types.ts';

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Cells as a spreadsheet takes them: tabs between columns, lines between rows. */
export function cellsToTsv<Row>(
  rows: readonly { readonly row: Row; readonly index: number }[],
  columns: readonly Column<Row>[],
): string {
  return rows.map(({ row, index }) => columns.map((column) => plain(column.text(row, index))).join('\t')).join('\n');
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
    rows.at(-1)?.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).normalize('NFC'));
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}
