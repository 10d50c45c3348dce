/**
 * CSV that gives every value back: nothing is an empty cell, an empty text is `""`. A text that a spreadsheet could take
 * for a formula gets an apostrophe before it, and so does one that begins with an apostrophe: whoever reads takes
 * exactly one away.
 * Source: RFC 4180; OWASP, CSV Injection; told to readers in HUONG-DAN.md.
 */
export const exactCsvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(exactCell).join(',')}\r\n`;

function exactCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[=+\-@'\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
  return guarded === '' || /[",\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}
