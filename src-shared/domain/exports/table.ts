/** A table that leaves the program: what each column holds, and rows of cells in that order. */
export interface TableColumn {
  readonly header: string;
  /** `day`: YYYY-MM-DD, or YYYY where only the year is known */
  readonly kind: 'text' | 'number' | 'day';
}

/** '' is an empty cell. */
export type TableCell = string | number;

export const separators = [';', ','] as const;
export type Separator = (typeof separators)[number];

/** Excel holds so many rows on a sheet, the headings among them. Source: Excel specifications and limits. */
export const MOST_SHEET_ROWS = 1_048_576;
