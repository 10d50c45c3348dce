import type { Cell, ReadDb } from '#db/handles.ts';
import { type ColumnKind, syncedTables } from '#db/registry.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { DotText, LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { WireValue } from '#shared/domain/sync/wire.ts';

/** A row of sync_log, as far as it travels. */
export interface LogRow {
  readonly op: string;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  readonly prev: Cell;
  readonly val: Cell;
}

export const logColumns = 'l.op, l.tbl, l.row, l.col, l.prev, l.val';

export const base64url = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');

const kinds = new Map(syncedTables.map((t) => [t.id, new Map(t.columns.map((c) => [c.id, c.kind]))]));

/** Gives a function that names the place of a transaction in history. Throws: for one that is not in the register. */
export function dotReader(db: ReadDb): (tx: number) => DotText {
  const known = new Map<number, DotText>();
  return (tx) => {
    const found = known.get(tx);
    if (found !== undefined) return found;
    const row = db.get<{ n: number; id: Uint8Array; seq: number }>(
      'SELECT s.n, s.id, t.seq FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = +?',
      tx,
    );
    if (!row) throw new Error(`no transaction ${tx}`);
    // What ships is numbered by each station for itself: there is only one such place.
    const dot = `${bytesToUuid(row.id)}.${row.n === 0 ? 0 : row.seq}`;
    if (known.size > 20_000) known.clear();
    known.set(tx, dot);
    return dot;
  };
}

/** The transactions that an entry replaced: local numbers, and places whose transaction never came here. */
export function prevOf(prev: Cell): readonly (number | DotText)[] {
  if (prev === null) return [];
  return typeof prev === 'string' ? (JSON.parse(prev) as (number | DotText)[]) : [Number(prev)];
}

export function changeOf(entry: LogRow, dotOf: (tx: number) => DotText): LoggedChange {
  const row = base64url(entry.row);
  const columnKinds = kinds.get(entry.tbl);
  if (entry.op === 'I') {
    const cells = Object.entries(JSON.parse(String(entry.val)) as Record<string, string | number | null>);
    const columns = cells.map(([column]) => Number(column));
    const values = cells.map(([column, value]) => insertedValue(value, columnKinds?.get(Number(column))));
    return { op: 'I', table: entry.tbl, row, columns, values };
  }
  const prev = prevOf(entry.prev).map((dot) => (typeof dot === 'number' ? dotOf(dot) : dot));
  return { op: 'U', table: entry.tbl, row, column: Number(entry.col), prev, value: fieldValue(entry.val) };
}

/** In the entry of a new row ids are hex, since JSON holds no bytes. */
const insertedValue = (value: string | number | null, kind: ColumnKind | undefined): WireValue =>
  kind === 'id' && typeof value === 'string' ? [Buffer.from(value, 'hex').toString('base64url')] : value;

const fieldValue = (value: Cell): WireValue => {
  if (value instanceof Uint8Array) return [base64url(value)];
  return typeof value === 'bigint' ? Number(value) : value;
};
