import type { Cell, ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import type { BundleChangeKind, BundleFilter } from '#shared/api/bundle-page.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { tableIdOf, unitOfEntry } from '../conflicts/index.ts';
import type { LoggedBundle } from './bundle-log.repo.ts';

const deletedColumns = syncedTables
  .flatMap(({ id, columns }) =>
    columns.flatMap((column) => (column.name === 'deleted' ? [`(${id}, ${column.id})`] : [])),
  )
  .join(', ');

/** Entries that a bundle made here, or that it carried away, as a source named `f`. */
interface Entries {
  readonly sql: string;
  readonly params: readonly Cell[];
}

/** Undefined where it was not noted which those are. */
export function entriesOf(db: ReadDb, bundle: LoggedBundle): Entries | undefined {
  const { log, direction, from, to } = bundle;
  if (log) {
    const { after, upTo } = log;
    return {
      sql: `(SELECT l.*, l.lsn > ? AND l.lsn <= ? AS past FROM sync_log l WHERE l.lsn > ? AND l.lsn <= ?)`,
      params: [log.entered.after, log.entered.upTo, after, upTo],
    };
  }
  const own = db.get<{ role: string }>('SELECT role FROM station');
  if (direction !== 'sent' || own?.role !== 'unit') return undefined;
  // A unit sends its own log, whole.
  return {
    sql: `(SELECT l.*, 0 AS past FROM sync_tx t JOIN sync_site s ON s.n = t.site JOIN station me ON me.id = s.station
       JOIN sync_log l ON l.tx = t.id WHERE t.id > ? AND t.id <= ?)`,
    params: [from, to],
  };
}

const kind = `CASE WHEN f.past THEN 'entered' WHEN f.op = 'I' THEN 'new'
  WHEN (f.tbl, f.col) IN (VALUES ${deletedColumns}) THEN iif(f.val = 1, 'withdrawn', 'restored')
  WHEN (SELECT count(DISTINCT quote(h.value)) FROM sync_head h WHERE h.tbl = f.tbl AND h.row = f.row AND h.col = f.col) > 1 THEN 'conflict'
  ELSE 'changed' END`;

/** In the order in which they were written, by their numbers; a grid asks for them page by page. */
export function orderOf(db: ReadDb, bundle: LoggedBundle, filter: BundleFilter): Uint32Array {
  return rememberedOrder(db, `bundle ${bundle.id} ${JSON.stringify(filter)}`, () => {
    const entries = entriesOf(db, bundle);
    if (!entries) return new Uint32Array();
    const terms: (readonly [string, Cell])[] = [];
    if (filter.table) terms.push(['f.tbl = ?', tableIdOf(filter.table)]);
    if (filter.kind) terms.push([`${kind} = ?`, filter.kind]);
    if (filter.unitId !== undefined)
      terms.push([`${unitOfEntry('f')} IS ?`, filter.unitId === null ? null : uuidToBytes(filter.unitId)]);
    const where = terms.length === 0 ? '' : `WHERE ${terms.map(([sql]) => sql).join(' AND ')}`;
    const rows = db.all<{ lsn: number }>(
      `SELECT f.lsn FROM ${entries.sql} f ${where} ORDER BY f.lsn`,
      ...entries.params,
      ...terms.map(([, param]) => param),
    );
    return Uint32Array.from(rows, ({ lsn }) => lsn);
  });
}

export interface ChangeEntry {
  readonly lsn: number;
  readonly kind: BundleChangeKind;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly op: 'I' | 'U';
  readonly col: number | null;
  readonly old: Cell;
  readonly val: Cell;
  readonly hlc: number;
  readonly actor: string;
  readonly station: string | null;
  readonly unit: string | null;
}

/** The entries themselves, in the order of their numbers. */
export function listEntries(db: ReadDb, bundle: LoggedBundle, lsns: readonly number[]): readonly ChangeEntry[] {
  const past = bundle.log?.entered ?? { after: 0, upTo: 0 };
  return db.all<ChangeEntry>(
    `SELECT f.lsn, ${kind} AS kind, f.tbl, f.row, f.op, f.col, f.old, f.val, t.hlc, t.actor, coalesce(r.name, own.name) AS station, u.name AS unit
     FROM (SELECT l.*, l.lsn > ? AND l.lsn <= ? AS past FROM json_each(?) page JOIN sync_log l ON l.lsn = page.value) f
       JOIN sync_tx t ON t.id = f.tx JOIN sync_site s ON s.n = t.site
       LEFT JOIN roster r ON r.station = s.station LEFT JOIN station own ON own.id = s.station LEFT JOIN unit u ON u.id = ${unitOfEntry('f')}
     ORDER BY f.lsn`,
    past.after,
    past.upTo,
    JSON.stringify(lsns),
  );
}

/** How many entries and records by table and kind. */
export const countByTable = (db: ReadDb, { sql, params }: Entries) =>
  db.all<{ tbl: number; kind: BundleChangeKind; entries: number; records: number }>(
    `SELECT f.tbl, ${kind} AS kind, count(*) AS entries, count(DISTINCT f.row) AS records FROM ${sql} f GROUP BY 1, 2`,
    ...params,
  );

export const countByUnit = (db: ReadDb, { sql, params }: Entries) =>
  db.all<{ id: Uint8Array | null; name: string | null; n: number }>(
    `SELECT u.id, u.name, x.n FROM (SELECT ${unitOfEntry('f')} AS unit, count(*) AS n FROM ${sql} f GROUP BY 1) x
     LEFT JOIN unit u ON u.id = x.unit ORDER BY u.id IS NULL, u.sort_key`,
    ...params,
  );

/** Changes that came with it and are not taken still. */
export const countKept = (db: ReadDb, { code, number, direction }: LoggedBundle): number =>
  direction === 'sent'
    ? 0
    : (db.get<{ n: number }>(
        'SELECT count(*) AS n FROM sync_pending p JOIN sync_tx t ON t.id = p.tx WHERE t.bundle = ?',
        `${code}-${number}`,
      )?.n ?? 0);
