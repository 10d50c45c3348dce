import type { Cell, ReadDb } from '#db/handles.ts';
import { type SyncedTable, syncedTables } from '#db/registry.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import { refusalReasons } from '../exchange/index.ts';
import { nameOf, shownCell } from '../records/index.ts';
import type { SeenChange } from './preview-store.repo.ts';

/** Where log and waiting changes stood before a bundle was taken. */
export interface Before {
  readonly lsn: number;
  readonly pending: number;
}

export const positionNow = (db: ReadDb): Before =>
  db.get<Before>(
    'SELECT (SELECT coalesce(max(lsn), 0) FROM sync_log) AS lsn, (SELECT coalesce(max(id), 0) FROM sync_pending) AS pending',
  ) ?? { lsn: 0, pending: 0 };

const tables = new Map(syncedTables.map((table) => [table.id, table]));

interface Author {
  readonly hlc: number;
  readonly actor: string;
  readonly station: string | null;
}

type Logged = Author & {
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly op: 'I' | 'U';
  readonly col: number | null;
  readonly old: Cell;
  readonly val: Cell;
};

const author = `t.hlc, t.actor, coalesce(r.name, own.name) AS station`;
const authorOf = `JOIN sync_tx t ON t.id = x.tx JOIN sync_site s ON s.n = t.site LEFT JOIN roster r ON r.station = s.station LEFT JOIN station own ON own.id = s.station`;

/** What was written to the log since, oldest first, as a person reads it. */
export function* writtenSince(db: ReadDb, { lsn }: Before): Generator<SeenChange> {
  const entries = db.each<Logged>(
    `SELECT x.tbl, x.row, x.op, x.col, x.old, x.val, ${author} FROM sync_log x ${authorOf} WHERE x.lsn > ? ORDER BY x.lsn`,
    lsn,
  );
  for (const entry of entries) {
    const table = tables.get(entry.tbl);
    if (!table) continue;
    const column = table.columns.find(({ id }) => id === entry.col)?.name ?? '';
    const conflict = entry.op === 'U' && isOpen(db, entry);
    yield {
      ...rowFacts(db, table, entry.row),
      ...authorFacts(entry),
      kind: entry.op === 'I' ? 'new' : conflict ? 'conflict' : 'changed',
      column,
      old: entry.op === 'U' ? shownCell(db, column, entry.old) : '',
      value: entry.op === 'U' ? shownCell(db, column, entry.val) : '',
      reason: '',
    };
  }
}

/** What was kept aside since: refused, or waiting for something. */
export function* keptSince(db: ReadDb, { pending }: Before): Generator<SeenChange> {
  const kept = db.each<Author & { readonly row: Uint8Array; readonly change: string; readonly reason: string }>(
    `SELECT x.row, x.change, x.reason, ${author} FROM sync_pending x ${authorOf} WHERE x.id > ? ORDER BY x.id`,
    pending,
  );
  for (const entry of kept) {
    const change = JSON.parse(entry.change) as LoggedChange;
    const table = tables.get(change.table);
    const column = change.op === 'U' ? (table?.columns.find(({ id }) => id === change.column)?.name ?? '') : '';
    const facts = rowFacts(db, table, entry.row);
    yield {
      ...facts,
      ...authorFacts(entry),
      title: titleIn(change, table) ?? facts.title,
      kind: refusalReasons.some((reason) => reason === entry.reason) ? 'refused' : 'waiting',
      column,
      old: table && column ? shownCell(db, column, presentValue(db, table, column, entry.row)) : '',
      value: change.op === 'U' ? shownCell(db, column, wireCell(change.value)) : '',
      reason: entry.reason,
    };
  }
}

const authorFacts = ({ hlc, actor, station }: Author) => ({ at: hlcToMs(hlc), actor, station: station ?? '' });

const isOpen = (db: ReadDb, { tbl, row, col }: Logged): boolean =>
  (db.get<{ n: number }>(
    'SELECT count(DISTINCT coalesce(quote(value), 0)) AS n FROM sync_head WHERE tbl = ? AND row = ? AND col = ?',
    tbl,
    row,
    col,
  )?.n ?? 0) > 1;

const unitOf: Readonly<Record<string, string>> = {
  award: 'SELECT u.name FROM award x JOIN unit u ON u.id = x.unit_id WHERE x.id = ?',
  person: 'SELECT u.name FROM person x JOIN unit u ON u.id = x.unit_id WHERE x.id = ?',
  decision: 'SELECT u.name FROM award x JOIN unit u ON u.id = x.unit_id WHERE x.decision_id = ? ORDER BY x.rid LIMIT 1',
  unit: 'SELECT name FROM unit WHERE id = ?',
};

function rowFacts(db: ReadDb, table: SyncedTable | undefined, row: Uint8Array) {
  const { title, small } = nameOf(db, table?.name ?? '', row);
  const sql = table && unitOf[table.name];
  const unit = sql === undefined ? '' : (db.get<{ name: string }>(sql, row)?.name ?? '');
  return { table: table?.name ?? '', row, title, small, unit };
}

/** Name of table and column come from the registry, never from a caller's input. */
const presentValue = (db: ReadDb, table: SyncedTable, column: string, row: Uint8Array): Cell =>
  db.get<{ value: Cell }>(`SELECT ${column} AS value FROM ${table.name} WHERE id = ?`, row)?.value ?? null;

const titleColumns = ['full_name', 'name', 'name_vi', 'team_name', 'number', 'file_name', 'unit_name'];

/** How a record that is not here calls itself. */
function titleIn(change: LoggedChange, table: SyncedTable | undefined): string | undefined {
  if (change.op !== 'I' || !table) return undefined;
  for (const name of titleColumns) {
    const at = change.columns.indexOf(table.columns.find((column) => column.name === name)?.id ?? -1);
    const value = change.values[at];
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

type WireValue = Extract<LoggedChange, { op: 'U' }>['value'];
const wireCell = (value: WireValue): Cell =>
  Array.isArray(value) ? Buffer.from(String(value[0] ?? ''), 'base64url') : (value as Cell);
