import type { CellPlace } from './grid-types.ts';

/** A rectangle of cells, its last row and column included. */
export type CellRange = {
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromCol: number;
  readonly toCol: number;
};

export const rangeBetween = (a: CellPlace, b: CellPlace): CellRange => ({
  fromRow: Math.min(a.row, b.row),
  toRow: Math.max(a.row, b.row),
  fromCol: Math.min(a.col, b.col),
  toCol: Math.max(a.col, b.col),
});

export const hasRow = (range: CellRange | undefined, row: number): boolean =>
  range !== undefined && row >= range.fromRow && row <= range.toRow;
