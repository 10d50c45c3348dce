import { isColumnId, isCount, isRowId, isWireText, WireError } from './wire.ts';

/** One line of leave-NNNN.jsonl: [table, row]. */
export interface LeaveLine {
  readonly table: number;
  readonly row: string;
}

/** One line of refused-NNNN.jsonl: [site, seq, table, row, column or null for a whole row, reason]. */
export interface RefusedLine extends LeaveLine {
  /** index into the manifest's `sites` */
  readonly site: number;
  readonly seq: number;
  readonly column: number | null;
  readonly reason: string;
}

const longestReason = 60;

/** Throws: WireError. Source: docs/BUNDLE-FORMAT.md, members. */
export function decodeLeave(line: unknown): LeaveLine {
  if (!Array.isArray(line) || line.length !== 2) throw new WireError('leave: shape');
  const [table, row] = line as unknown[];
  if (!isColumnId(table) || !isRowId(row)) throw new WireError('leave: row');
  return { table, row };
}

/** Throws: WireError. Source: docs/BUNDLE-FORMAT.md, members. */
export const refusedDecoder =
  (siteCount: number) =>
  (line: unknown): RefusedLine => {
    if (!Array.isArray(line) || line.length !== 6) throw new WireError('refused: shape');
    const [site, seq, table, row, column, reason] = line as unknown[];
    if (!isCount(site) || site >= siteCount || !isCount(seq)) throw new WireError('refused: transaction');
    if (!isColumnId(table) || !isRowId(row)) throw new WireError('refused: row');
    if (column !== null && !isColumnId(column)) throw new WireError('refused: column');
    if (!isWireText(reason) || reason.length > longestReason) throw new WireError('refused: reason');
    return { site, seq, table, row, column, reason };
  };
