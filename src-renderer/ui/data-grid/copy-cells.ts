import type { Column } from './grid-types.ts';

const plain = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Cells as a spreadsheet takes them: tabs between columns, lines between rows. */
export function cellsToTsv<Row>(
  rows: readonly { readonly row: Row; readonly index: number }[],
  columns: readonly Column<Row>[],
): string {
  return rows.map(({ row, index }) => columns.map((column) => plain(column.text(row, index))).join('\t')).join('\n');
}

/** What a spreadsheet puts on the clipboard, cell by cell, in NFC; its last line end is no row. */
export function tsvToCells(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((line) => line.split('\t').map((cell) => cell.normalize('NFC')));
}
