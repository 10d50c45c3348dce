import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { Exchanged, MarkedTable, RecordPast } from '#shared/domain/sync/marks.ts';
import { refusalStands } from '../conflicts/index.ts';

/** The number of a table in history. Throws: for one that does not travel, which is a bug. */
export function numberOf(name: MarkedTable): number {
  const table = syncedTables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`no synced table ${name}`);
  return table.id;
}

/** How far headquarters has been served. A station that exchanges with nobody yet has sent nothing. */
export function findExchanged(db: ReadDb): Exchanged {
  const station = db.get<{ role: Exchanged['role'] }>('SELECT role FROM station');
  const peer = db.get<{ sent: number; acknowledged: number }>(
    'SELECT coalesce(min(sent), 0) AS sent, coalesce(min(acked), 0) AS acknowledged FROM sync_peer',
  );
  return { role: station?.role ?? 'unit', sent: peer?.sent ?? 0, acknowledged: peer?.acknowledged ?? 0 };
}

/** What `pastColumns` select; booleans as 0 and 1. */
export type StoredPast = Pick<RecordPast, 'lastOwnChange'> & {
  readonly [N in Exclude<keyof RecordPast, 'lastOwnChange'>]: 0 | 1;
};

export const pastOf = ({ lastOwnChange, ...stored }: StoredPast): RecordPast => ({
  lastOwnChange,
  inConflict: stored.inConflict === 1,
  isRefused: stored.isRefused === 1,
  waitsThere: stored.waitsThere === 1,
  enteredHere: stored.enteredHere === 1,
});

/** The rows whose past is one record's: what they are of, and an expression of each id. */
export type MarkedRows = readonly (readonly [table: MarkedTable, id: string])[];

/**
 * What became of a record. A change of this station that comes back from headquarters, after a restored copy, counts as
 * brought.
 * @param rows the record first; an award is told with the person it names
 */
export function pastColumns(rows: MarkedRows, madeBy: string): string {
  const ids = rows.map(([, id]) => id).join(', ');
  const tables = rows.map(([table]) => numberOf(table)).join(', ');
  const ofRow = (entry: string): string => `${entry}.row IN (${ids}) AND ${entry}.tbl IN (${tables})`;
  return `
   (SELECT max(x.id) FROM sync_log l JOIN sync_tx x ON x.id = l.tx WHERE ${ofRow('l')} AND x.bundle IS NULL AND x.site <> 0) AS lastOwnChange,
   (SELECT x.bundle IS NULL FROM sync_tx x WHERE x.id = ${madeBy}) AS enteredHere,
   EXISTS (SELECT 1 FROM sync_refused y WHERE ${ofRow('y')} AND y.reason LIKE 'change.%' AND ${refusalStands('y')}) AS isRefused,
   EXISTS (SELECT 1 FROM sync_refused y WHERE ${ofRow('y')} AND y.reason NOT LIKE 'change.%' AND ${refusalStands('y')}) AS waitsThere,
   EXISTS (SELECT 1 FROM sync_head h WHERE ${ofRow('h')} GROUP BY h.tbl, h.col HAVING count(DISTINCT quote(h.value)) > 1) AS inConflict`;
}

interface Past {
  readonly id: string;
  readonly past: RecordPast;
}

const toPast = ({ id, ...past }: StoredPast & { readonly id: Uint8Array }): Past => ({
  id: bytesToUuid(id),
  past: pastOf(past),
});

/** The past of some records of a table, as far as they are here. */
export const findPasts = (db: ReadDb, table: MarkedTable, ids: readonly string[]): readonly Past[] =>
  db
    .all<StoredPast & { readonly id: Uint8Array }>(
      `SELECT m.id, ${pastColumns([[table, 'm.id']], 'm._tx')} FROM json_each(?) asked CROSS JOIN ${table} m ON m.id = unhex(asked.value)`,
      JSON.stringify(ids.map((id) => Buffer.from(uuidToBytes(id)).toString('hex'))),
    )
    .map(toPast);

/** The past of every record of a table that stands. */
export const listPasts = (db: ReadDb, table: MarkedTable): readonly Past[] =>
  db
    .all<StoredPast & { readonly id: Uint8Array }>(
      `SELECT m.id, ${pastColumns([[table, 'm.id']], 'm._tx')} FROM ${table} m WHERE m.deleted = 0`,
    )
    .map(toPast);
