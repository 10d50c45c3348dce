import { formatDay } from '#shared/base/local-date.ts';
import { looksLikeFormula } from '../../base/formula-text.ts';
import type { Separator, TableCell, TableColumn } from './table.ts';

/** Tells Excel that the file is UTF-8; without it Vietnamese letters open as two signs each. */
export const CSV_START = '\uFEFF';

/**
 * One line of a file that Excel opens by itself. A text that looks like a formula gets an apostrophe before it and is
 * quoted, so that it stays a text; a number stays a number, with the decimal sign that goes with the separator.
 * Source: RFC 4180; OWASP, CSV Injection.
 */
export const csvLine = (columns: readonly TableColumn[], cells: readonly TableCell[], separator: Separator): string =>
  `${columns.map(({ kind }, at) => cellText(kind, cells[at] ?? '', separator)).join(separator)}\r\n`;

export const csvHeader = (columns: readonly TableColumn[], separator: Separator): string =>
  `${columns.map(({ header }) => textCell(header, separator)).join(separator)}\r\n`;

function cellText(kind: TableColumn['kind'], cell: TableCell, separator: Separator): string {
  if (typeof cell === 'number')
    return separator === ';' ? String(cell).replace('.', ',') : quoted(String(cell), separator);
  return textCell(kind === 'day' ? formatDay(cell) : cell, separator);
}

const textCell = (text: string, separator: Separator): string =>
  looksLikeFormula(text) ? `"'${text.replaceAll('"', '""')}"` : quoted(text, separator);

const quoted = (text: string, separator: Separator): string =>
  /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
