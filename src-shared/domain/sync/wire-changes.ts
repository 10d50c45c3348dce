import {
  type Dot,
  isColumnId,
  isCount,
  isRowId,
  isWireValue,
  type WireChange,
  WireError,
  type WireValue,
} from './wire.ts';

/**
 * One line of changes-NNNN.jsonl. The first number is the step from the transaction of the line before (of the first
 * line: from 0). `cells` is [column, value, column, value, …], `prev` is [site, seq, site, seq, …].
 */
export type ChangeLine =
  | readonly [txStep: number, op: 'I', table: number, row: string, cells: readonly WireValue[]]
  | readonly [
      txStep: number,
      op: 'U',
      table: number,
      row: string,
      column: number,
      prev: readonly number[],
      value: WireValue,
    ];

const mostColumns = 500;
const mostHeads = 500;

/** Changes must come in the order of their transactions. Throws: when they do not, which is a bug of the caller. */
export function* encodeChanges(changes: Iterable<WireChange>): Generator<ChangeLine> {
  let last = 0;
  for (const change of changes) {
    const step = change.tx - last;
    if (step < 0) throw new Error('changes out of order');
    last = change.tx;
    if (change.op === 'U') {
      yield [step, 'U', change.table, change.row, change.column, change.prev.flat(), change.value];
      continue;
    }
    const cells: WireValue[] = [];
    for (const [i, column] of change.columns.entries()) cells.push(column, change.values[i] ?? null);
    yield [step, 'I', change.table, change.row, cells];
  }
}

/**
 * Gives a function that takes the lines of one bundle in their order. Throws: WireError, also for a change that names a
 * transaction or a site the bundle does not have, and for a row with a column twice.
 */
export function changeDecoder(txCount: number, siteCount: number): (line: unknown) => WireChange {
  let tx = 0;
  return (line) => {
    if (!Array.isArray(line)) throw new WireError('change: shape');
    const [step, op, table, row] = line as unknown[];
    if (!isCount(step) || tx + step >= txCount) throw new WireError('change: transaction');
    tx += step;
    if (!isColumnId(table)) throw new WireError('change: table');
    if (!isRowId(row)) throw new WireError('change: row');
    if (op === 'I' && line.length === 5) return { tx, op, table, row, ...decodeCells(line[4]) };
    if (op !== 'U' || line.length !== 7) throw new WireError('change: kind');
    const [column, prev, value] = line.slice(4) as unknown[];
    if (!isColumnId(column)) throw new WireError('change: column');
    if (!isWireValue(value)) throw new WireError('change: value');
    return { tx, op, table, row, column, prev: decodeDots(prev, siteCount), value };
  };
}

function decodeCells(cells: unknown): { readonly columns: readonly number[]; readonly values: readonly WireValue[] } {
  if (!Array.isArray(cells) || cells.length % 2 !== 0 || cells.length > 2 * mostColumns)
    throw new WireError('row: shape');
  const columns: number[] = [];
  const values: WireValue[] = [];
  for (let i = 0; i < cells.length; i += 2) {
    const column: unknown = cells[i];
    const value: unknown = cells[i + 1];
    if (!isColumnId(column) || columns.includes(column)) throw new WireError('row: column');
    if (!isWireValue(value)) throw new WireError('row: value');
    columns.push(column);
    values.push(value);
  }
  return { columns, values };
}

function decodeDots(flat: unknown, siteCount: number): readonly Dot[] {
  if (!Array.isArray(flat) || flat.length % 2 !== 0 || flat.length > 2 * mostHeads) throw new WireError('change: prev');
  const dots: Dot[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const site: unknown = flat[i];
    const seq: unknown = flat[i + 1];
    if (!isCount(site) || site >= siteCount || !isCount(seq)) throw new WireError('change: prev');
    dots.push([site, seq]);
  }
  return dots;
}
