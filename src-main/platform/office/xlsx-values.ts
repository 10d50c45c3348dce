import type { TableBlock, TableRow } from '#shared/domain/lists/list-document.ts';

/** What the cells of one column are, when all of them are alike. */
export type ColumnKind = 'text' | 'number' | 'day';

const number = /^(?:\d{1,9}|\d{1,3}(?:\.\d{3})+)$/;
const day = /^\d{2}\/\d{2}\/\d{4}$/;

const cellsOf = (row: TableRow): readonly string[] => (row.kind === 'group' ? [] : row.cells);

/** Numbers and days are such only where the whole column is: a number among texts may be a name. */
export const columnKinds = ({ columns, rows }: TableBlock): readonly ColumnKind[] =>
  columns.map((_, index) => {
    const texts = rows.flatMap((row) => cellsOf(row)[index] ?? '').filter((text) => text !== '');
    if (texts.length === 0) return 'text';
    // The last row's "Tổng cộng" stands in a column of names, or of numbers of rows.
    if (texts.every((text) => number.test(text))) return 'number';
    return texts.every((text) => day.test(text) && serialOf(text) !== undefined) ? 'day' : 'text';
  });

/** What a number is, and how it looks as it did: "05" keeps its nought. */
export function numberOf(text: string): { readonly value: number; readonly format: string } {
  const digits = text.replaceAll('.', '');
  return {
    value: Number(digits),
    format: text.includes('.') ? '#,##0' : digits.length > 1 ? '0'.repeat(Math.min(digits.length, 9)) : '0',
  };
}

/** Midnight of dd/MM/yyyy where Excel has such a day; its calendar begins in 1900. */
export function serialOf(text: string): Date | undefined {
  const [date = 0, month = 0, year = 0] = text.split('/').map(Number);
  const at = new Date(Date.UTC(year, month - 1, date));
  return year > 1900 && at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at : undefined;
}
