import type { Cell, ReadDb } from '#db/handles.ts';
import type { SyncedTable } from '#db/registry.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

export type Value = string | number | null;

/** Rows read at once; a slice of the largest takes some tens of milliseconds. */
const SLICE = 2_000;

/** Rows of a query in slices, each from where the last one ended: no statement stays open while others are asked. */
function* inSlices<Row extends { readonly at: number }>(db: ReadDb, sql: string): Generator<readonly Row[]> {
  let last = -1;
  for (;;) {
    const rows = db.all<Row>(sql, last, SLICE);
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.at;
  }
}

const plainValue = (cell: Cell): Value =>
  cell instanceof Uint8Array ? bytesToUuid(cell) : typeof cell === 'bigint' ? Number(cell) : cell;

/** The names of a table's columns as they leave: its id, everything that travels, and the transaction that made the row. */
export const columnNames = (table: SyncedTable): readonly string[] => [
  'id',
  ...table.columns.map(({ name }) => name),
  '_tx',
];

/** Every row, in the order in which they came in, the withdrawn ones among them; ids as UUID. */
export function* rowsOfTable(db: ReadDb, table: SyncedTable): Generator<readonly (readonly Value[])[]> {
  const names = columnNames(table);
  const sql = `SELECT rid AS at, ${names.join(', ')} FROM ${table.name} WHERE rid > ? ORDER BY rid LIMIT ?`;
  for (const rows of inSlices<Record<string, Cell> & { readonly at: number }>(db, sql))
    yield rows.map((row) => names.map((name) => plainValue(row[name] ?? null)));
}

export function countRows(db: ReadDb, table: SyncedTable): { readonly rows: number; readonly deleted: number } {
  const found = db.get<{ rows: number; deleted: number }>(
    `SELECT count(*) AS rows, coalesce(sum(deleted), 0) AS deleted FROM ${table.name}`,
  );
  return found ?? { rows: 0, deleted: 0 };
}

export interface SiteRow {
  readonly n: number;
  readonly id: Uint8Array;
  readonly station: Uint8Array | null;
  readonly role: string;
}
export const listSites = (db: ReadDb): readonly SiteRow[] =>
  db.all('SELECT n, id, station, role FROM sync_site ORDER BY n');

export interface TxRow {
  readonly at: number;
  readonly site: number;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
  readonly chain: Uint8Array;
  readonly bundle: string | null;
}
export const transactions = (db: ReadDb): Generator<readonly TxRow[]> =>
  inSlices(
    db,
    'SELECT id AS at, site, seq, hlc, actor, action, chain, bundle FROM sync_tx WHERE id > ? ORDER BY id LIMIT ?',
  );

export interface LogRow {
  readonly at: number;
  readonly tx: number;
  readonly op: string;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  readonly prev: Cell;
  readonly old: Cell;
  readonly val: Cell;
}
export const logEntries = (db: ReadDb): Generator<readonly LogRow[]> =>
  inSlices(
    db,
    'SELECT lsn AS at, tx, op, tbl, row, col, prev, old, val FROM sync_log WHERE lsn > ? ORDER BY lsn LIMIT ?',
  );

export const countHistory = (db: ReadDb): number =>
  db.get<{ n: number }>('SELECT (SELECT count(*) FROM sync_tx) + (SELECT count(*) FROM sync_log) AS n')?.n ?? 0;

export interface ScanRow {
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}
/** Each content once, however many records show it. */
export const listScans = (db: ReadDb): readonly ScanRow[] =>
  db.all(
    'SELECT sha256, min(media_type) AS mediaType, max(size_bytes) AS sizeBytes FROM attachment GROUP BY sha256 ORDER BY sha256',
  );

/** What only this station has and no other is told: its letterheads, its short forms, the lists and bundles it took. */
const ownTables: Readonly<Record<string, string>> = {
  letterhead:
    'valid_from, parent_body, issuing_body, place, signer_authority, signer_title, signer_rank, signer_name, recipients',
  abbreviation: 'kind, short, full',
  import_run: 'id, file_name, sha256, at, actor, report',
  bundle_log: 'direction, station, number, file_name, sha256, size_bytes, at, actor',
};
export const ownTableNames = Object.keys(ownTables);

export const listOwn = (db: ReadDb, table: string): readonly Record<string, Value>[] =>
  db
    .all<Record<string, Cell>>(`SELECT ${ownTables[table]} FROM ${table}`)
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plainValue(cell)])));
