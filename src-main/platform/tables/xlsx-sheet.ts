import { looksLikeFormula } from '#shared/base/formula-text.ts';
import type { TableCell, TableColumn } from '#shared/domain/exports/table.ts';

/** Places in the list of cell formats in xlsx-parts.ts. */
export const formats = { text: 0, heading: 1, day: 2, guarded: 3, faulty: 4, faultyDay: 5, reason: 6 } as const;

/** Excel cuts a longer text off and then calls the file damaged. Source: Excel specifications and limits. */
const LONGEST_TEXT = 32_767;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text of an XML part: signs that XML has no place for are left out, and "_x0041_" stays these seven signs. */
export const xmlText = (text: string): string =>
  text
    // Half a pair of surrogates (Cs) is no sign at all.
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** 1 → "A", 27 → "AA". */
export function columnName(number: number): string {
  let rest = number;
  let name = '';
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

const DAY_MS = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);
/** Before it Excel counts a 29/02/1900 that never was. */
const firstSureDay = '1900-03-01';

/** The number by which Excel knows a day; undefined for a bare year and for days before it counts rightly. */
export function daySerial(day: string): number | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < firstSureDay) return undefined;
  return Math.round((Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1) - dayZero) / DAY_MS);
}

export const textCell = (place: string, text: string, format: number): string =>
  text === ''
    ? ''
    : `<c r="${place}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, LONGEST_TEXT))}</t></is></c>`;

/** One row of a sheet. Texts are typed as texts, so nothing in them is ever a formula; numbers and days are what they are. */
export function sheetRow(columns: readonly TableColumn[], cells: readonly TableCell[], rowNumber: number): string {
  const drawn = columns.map(({ kind }, at) => {
    const place = `${columnName(at + 1)}${rowNumber}`;
    const cell = cells[at] ?? '';
    if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : '';
    const serial = kind === 'day' ? daySerial(cell) : undefined;
    if (serial !== undefined) return `<c r="${place}" s="${formats.day}"><v>${serial}</v></c>`;
    // Guarded: it stays a text when somebody edits the cell and presses Enter.
    return textCell(place, cell, looksLikeFormula(cell) ? formats.guarded : formats.text);
  });
  return `<row r="${rowNumber}">${drawn.join('')}</row>`;
}

export const headingRow = (columns: readonly TableColumn[]): string =>
  `<row r="1">${columns.map(({ header }, at) => textCell(`${columnName(at + 1)}1`, header, formats.heading)).join('')}</row>`;
