import type { Alignment, Borders, Cell, Worksheet } from 'exceljs';
import type { TableBlock, TableRow } from '#shared/domain/lists/list-document.ts';
import { fontName } from './docx-measures.ts';
import { plainText } from './plain-text.ts';
import { lineCount } from './text-width.ts';
import { type ColumnKind, columnKinds, numberOf, serialOf } from './xlsx-values.ts';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const borders: Partial<Borders> = { top: thin, right: thin, bottom: thin, left: thin };

const ptOfMm = (mm: number): number => (mm * 72) / 25.4;
/** Excel keeps room beside a text, and cannot make a row higher than this. */
const besidePt = 6;
const highestPt = 409;

export const heightOf = (lines: number, pt: number): number => Math.min(highestPt, lines * pt * 1.28 + 4);

/** Writes the headings into `top` and what follows below. Returns: the first row that is free. */
export function writeTable(sheet: Worksheet, table: TableBlock, top: number): number {
  const { columns, rows, textPt } = table;
  const kinds = columnKinds(table);
  const write = (row: number, index: number, text: string, bold: boolean, kind: ColumnKind): number => {
    const { widthMm = 0, align = 'left' } = columns[index] ?? {};
    const cell = sheet.getCell(row, index + 1);
    fill(cell, text, kind);
    look(cell, textPt, bold, align === 'left' && kind !== 'text' ? 'center' : align);
    return lineCount(text, ptOfMm(widthMm) - besidePt, textPt, bold);
  };
  const writeRow = (row: TableRow, at: number): void => {
    if (row.kind === 'group') {
      sheet.mergeCells(at, 1, at, columns.length);
      const widthMm = columns.reduce((sum, column) => sum + column.widthMm, 0);
      for (let column = 1; column <= columns.length; column++) look(sheet.getCell(at, column), textPt, true, 'left');
      sheet.getCell(at, 1).value = plainText(row.text);
      sheet.getRow(at).height = heightOf(lineCount(row.text, ptOfMm(widthMm), textPt, true), textPt);
      return;
    }
    const bold = row.kind === 'total';
    const lines = columns.map((_, index) => write(at, index, row.cells[index] ?? '', bold, kinds[index] ?? 'text'));
    sheet.getRow(at).height = heightOf(Math.max(1, ...lines), textPt);
  };
  const heads = columns.map(({ heading }, index) => {
    const lines = write(top, index, heading, true, 'text');
    look(sheet.getCell(top, index + 1), textPt, true, 'center');
    return lines;
  });
  sheet.getRow(top).height = heightOf(Math.max(1, ...heads), textPt);
  rows.forEach((row, index) => {
    writeRow(row, top + 1 + index);
  });
  return top + 1 + rows.length;
}

function fill(cell: Cell, text: string, kind: ColumnKind): void {
  if (text === '') return;
  if (kind === 'number') {
    const { value, format } = numberOf(text);
    cell.value = value;
    cell.numFmt = format;
  } else if (kind === 'day') {
    cell.value = serialOf(text) ?? text;
    cell.numFmt = 'dd/mm/yyyy';
  } else cell.value = plainText(text);
}

function look(cell: Cell, size: number, bold: boolean, horizontal: NonNullable<Alignment['horizontal']>): void {
  cell.font = { name: fontName, size, bold };
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  cell.border = borders;
}
