import type { Cell, ReadDb } from '#db/handles.ts';
import type { ConflictFilter } from '#shared/api/conflicts.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { Standing } from '#shared/domain/sync/conflicts.ts';
import { rankOf } from '#shared/domain/sync/merge.ts';
import type { Field } from '../../platform/register/field-heads.ts';
import { columnId, ownedPairs, pairSql, tableId } from './conflict-fields.ts';

const table = (name: Parameters<typeof tableId>[0]): number => tableId(name);

const ownUnit = ['award', 'person', 'movement', 'unit_period', 'unit_event', 'cluster_member'] as const;

/** The unit that the record of an entry belongs to now, as SQL; null for what belongs to none. */
export const unitOfEntry = (entry: string): string => `CASE ${entry}.tbl WHEN ${table('unit')} THEN ${entry}.row
  ${ownUnit.map((name) => `WHEN ${table(name)} THEN (SELECT x.unit_id FROM ${name} x WHERE x.id = ${entry}.row)`).join(' ')}
  WHEN ${table('person_fact')} THEN (SELECT p.unit_id FROM person_fact x JOIN person p ON p.id = x.person_id WHERE x.id = ${entry}.row) END`;

/** Fields with several values; of a column with an owner it is a conflict only where the owner's side disagrees with itself. */
const fields = `WITH value AS (
    SELECT h.tbl, h.row, h.col, h.tx, h.value, t.hlc, s.role, s.station
    FROM sync_head h JOIN sync_tx t ON t.id = h.tx JOIN sync_site s ON s.n = t.site),
  several AS (
    SELECT tbl, row, col, max(hlc) AS hlc,
      CASE WHEN ${pairSql} IN (${ownedPairs.join(', ')}) AND count(DISTINCT CASE WHEN role <> 'unit' THEN quote(value) END) <= 1
        THEN 'proposal' ELSE 'conflict' END AS kind
    FROM value GROUP BY tbl, row, col HAVING count(DISTINCT quote(value)) > 1),
  field AS (SELECT f.*, ${unitOfEntry('f')} AS unit FROM several f)`;

function narrowed(filter: ConflictFilter): { readonly where: string; readonly params: readonly Cell[] } {
  const parts: (readonly [string, Cell])[] = [];
  if (filter.kind) parts.push(['f.kind = ?', filter.kind]);
  if (filter.table) parts.push(['f.tbl = ?', tableId(filter.table)]);
  if (filter.table && filter.column) parts.push(['f.col = ?', columnId(filter.table, filter.column)]);
  if (filter.unitId) parts.push(['f.unit = ?', uuidToBytes(filter.unitId)]);
  if (filter.stationId)
    parts.push([
      'EXISTS (SELECT 1 FROM value v WHERE v.tbl = f.tbl AND v.row = f.row AND v.col = f.col AND v.station = ?)',
      uuidToBytes(filter.stationId),
    ]);
  return {
    where: parts.length === 0 ? '' : `WHERE ${parts.map(([sql]) => sql).join(' AND ')}`,
    params: parts.map(([, param]) => param),
  };
}

export interface ConflictPlace {
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number;
  readonly unitName: string | null;
}

export function listFields(
  db: ReadDb,
  filter: ConflictFilter,
  offset: number,
  limit: number,
): readonly ConflictPlace[] {
  const { where, params } = narrowed(filter);
  return db.all<ConflictPlace>(
    `${fields} SELECT f.tbl, f.row, f.col, u.name AS unitName FROM field f LEFT JOIN unit u ON u.id = f.unit ${where}
     ORDER BY f.hlc DESC, f.tbl, f.row, f.col LIMIT ? OFFSET ?`,
    ...params,
    limit,
    offset,
  );
}

export function countFields(db: ReadDb, filter: ConflictFilter): number {
  const { where, params } = narrowed(filter);
  return db.get<{ n: number }>(`${fields} SELECT count(*) AS n FROM field f ${where}`, ...params)?.n ?? 0;
}

/** Of one kind: how many fields by table and column, by unit, and by station that gave one of the values. */
export const listByColumn = (db: ReadDb, kind: string) =>
  db.all<{ tbl: number; col: number; n: number }>(
    `${fields} SELECT f.tbl, f.col, count(*) AS n FROM field f WHERE f.kind = ? GROUP BY f.tbl, f.col ORDER BY n DESC`,
    kind,
  );

export const listByUnit = (db: ReadDb, kind: string) =>
  db.all<{ id: Uint8Array; name: string; n: number }>(
    `${fields} SELECT u.id, u.name, count(*) AS n FROM field f JOIN unit u ON u.id = f.unit WHERE f.kind = ?
     GROUP BY u.id ORDER BY u.sort_key`,
    kind,
  );

export const listByStation = (db: ReadDb, kind: string) =>
  db.all<{ id: Uint8Array; name: string; n: number }>(
    `${fields} SELECT v.station AS id, coalesce(r.name, own.name) AS name, count(DISTINCT f.tbl || '.' || f.col || hex(f.row)) AS n
     FROM field f JOIN value v ON v.tbl = f.tbl AND v.row = f.row AND v.col = f.col
       LEFT JOIN roster r ON r.station = v.station LEFT JOIN station own ON own.id = v.station
     WHERE f.kind = ? AND coalesce(r.name, own.name) IS NOT NULL GROUP BY v.station ORDER BY name`,
    kind,
  );

/** A value with everything a person asks of it. */
export interface StoredValue extends Standing<Cell> {
  readonly dot: number;
  readonly actor: string;
  readonly stationName: string;
  readonly madeHere: boolean;
}

export const valuesOf = (db: ReadDb, { table: { id }, column, row }: Field): readonly StoredValue[] =>
  db
    .all<
      Pick<StoredValue, 'hlc' | 'seq' | 'role' | 'actor'> & {
        tx: number;
        value: Cell;
        site: Uint8Array;
        station: Uint8Array | null;
        name: string | null;
        own: 0 | 1;
      }
    >(
      `SELECT h.tx, h.value, t.hlc, t.seq, t.actor, s.id AS site, s.role, s.station, coalesce(r.name, own.name) AS name, own.id IS NOT NULL AS own
       FROM sync_head h JOIN sync_tx t ON t.id = h.tx JOIN sync_site s ON s.n = t.site
         LEFT JOIN roster r ON r.station = s.station LEFT JOIN station own ON own.id = s.station
       WHERE h.tbl = ? AND h.row = ? AND h.col = ? ORDER BY t.hlc DESC, h.tx DESC`,
      id,
      row,
      column.id,
    )
    .map(({ tx, site, station, name, own, ...value }) => ({
      ...value,
      dot: tx,
      rank: rankOf(column.owner, value.role),
      site: bytesToUuid(site),
      station: station && bytesToUuid(station),
      stationName: name ?? '',
      madeHere: own === 1,
    }));

/** What a transaction did to a field: its value then, and whose value it replaced. */
export const entryOf = (db: ReadDb, { table: { id }, column, row }: Field, tx: number) =>
  db.get<{ op: 'I' | 'U'; prev: Cell; val: Cell }>(
    `SELECT op, prev, val FROM sync_log WHERE row = ? AND tbl = ? AND tx = ? AND (op = 'I' OR col = ?) ORDER BY op = 'I', lsn DESC LIMIT 1`,
    row,
    id,
    tx,
    column.id,
  );

/** Names of table and column come from the registry, never from a caller's input. */
export const presentCell = (db: ReadDb, { table: { name }, column, row }: Field): Cell | undefined =>
  db.get<{ value: Cell }>(`SELECT ${column.name} AS value FROM ${name} WHERE id = ?`, row)?.value;

/** The record that a part of one is told with. */
export function ownerOf(db: ReadDb, tableName: string, column: string, row: Uint8Array): Uint8Array | undefined {
  const owner = db.get<{ id: Cell }>(`SELECT ${column} AS id FROM ${tableName} WHERE id = ?`, row)?.id;
  return owner instanceof Uint8Array ? owner : undefined;
}
