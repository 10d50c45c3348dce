import type { CellPlace } from './grid-types.ts';

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'rowStart'
  | 'rowEnd'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'columnTop'
  | 'columnBottom'
  | 'next'
  | 'previous';

export type GridSize = { readonly rows: number; readonly cols: number; readonly pageRows: number };

/**
 * Where a move leads; undefined when it leads out of the grid (up from the first row, Tab past the last cell). `next`
 * and `previous` are Tab: they go on in the line below or above.
 */
export function moveCell(
  { row, col }: CellPlace,
  move: Move,
  { rows, cols, pageRows }: GridSize,
): CellPlace | undefined {
  const lastRow = rows - 1;
  const lastCol = cols - 1;
  switch (move) {
    case 'up':
      return row > 0 ? { row: row - 1, col } : undefined;
    case 'down':
      return { row: Math.min(lastRow, row + 1), col };
    case 'left':
      return { row, col: Math.max(0, col - 1) };
    case 'right':
      return { row, col: Math.min(lastCol, col + 1) };
    case 'rowStart':
      return { row, col: 0 };
    case 'rowEnd':
      return { row, col: lastCol };
    case 'pageUp':
      return { row: Math.max(0, row - pageRows), col };
    case 'pageDown':
      return { row: Math.min(lastRow, row + pageRows), col };
    case 'first':
      return { row: 0, col: 0 };
    case 'last':
      return { row: lastRow, col: lastCol };
    case 'columnTop':
      return { row: 0, col };
    case 'columnBottom':
      return { row: lastRow, col };
    case 'next':
      if (col < lastCol) return { row, col: col + 1 };
      return row < lastRow ? { row: row + 1, col: 0 } : undefined;
    case 'previous':
      if (col > 0) return { row, col: col - 1 };
      return row > 0 ? { row: row - 1, col: lastCol } : undefined;
  }
}
