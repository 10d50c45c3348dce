import type { Cell, ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { columnId, tableOf } from './record-columns.ts';

export const actionsAtOnce = 20;

/** Rows whose past is told with a record's: [table, column that names the record]. */
const parts: Partial<Record<RecordTable, readonly (readonly [RecordTable, string])[]>> = {
  unit: [
    ['unit_period', 'unit_id'],
    ['unit_event', 'unit_id'],
    ['cluster_member', 'unit_id'],
  ],
  cluster: [['cluster_member', 'cluster_id']],
  person: [
    ['person_fact', 'person_id'],
    ['person_distinct', 'person_id'],
    ['person_distinct', 'other_id'],
  ],
  award_type: [['award_rate', 'award_type_id']],
};

/** Of its person an award's story tells only what the award's row shows of them. */
const shownOfPerson = ['full_name', 'birth_date', 'birth_year'].map((name) => columnId('person', name));

export interface LoggedEntry {
  readonly lsn: number;
  readonly tx: number;
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
  readonly bundle: string | null;
  readonly station: Uint8Array | null;
  readonly stationName: string | null;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly op: 'I' | 'U';
  readonly col: number | null;
  readonly old: Cell;
  readonly val: Cell;
}

/**
 * Entries of a record and its parts, whole actions only, newest first; one action more than asked tells that there is more.
 * Each join is walked as it is written: left to itself SQLite went through the whole log, half a second of a million awards.
 */
export function listEntries(db: ReadDb, table: RecordTable, id: string, offset: number): readonly LoggedEntry[] {
  return db.all<LoggedEntry>(
    `WITH record(id) AS (SELECT ?), part(tbl, row, cols) AS MATERIALIZED (${partsOf(table).join(' UNION ALL ')}),
       entry AS MATERIALIZED (SELECT l.* FROM part p CROSS JOIN sync_log l INDEXED BY sync_log_row ON l.row = p.row AND l.tbl = p.tbl
         WHERE p.cols IS NULL OR (l.op = 'U' AND l.col IN (${shownOfPerson.join(', ')}))),
       action AS MATERIALIZED (SELECT t.id, t.hlc FROM (SELECT DISTINCT tx FROM entry) e CROSS JOIN sync_tx t ON t.id = e.tx
         ORDER BY t.hlc DESC, t.id DESC LIMIT ${actionsAtOnce + 1} OFFSET ?)
     SELECT e.lsn, e.tx, t.hlc, t.actor, t.action, t.bundle, s.station, coalesce(r.name, own.name) AS stationName, e.tbl, e.row, e.op, e.col, e.old, e.val
     FROM action a JOIN entry e ON e.tx = a.id JOIN sync_tx t ON t.id = a.id JOIN sync_site s ON s.n = t.site
       LEFT JOIN roster r ON r.station = s.station LEFT JOIN station own ON own.id = s.station
     ORDER BY a.hlc DESC, a.id DESC, e.lsn`,
    uuidToBytes(id),
    offset,
  );
}

function partsOf(table: RecordTable): readonly string[] {
  const own = tableOf(table).id;
  return [
    `SELECT ${own}, id, NULL FROM record`,
    `SELECT ${tableOf('attachment').id}, a.id, NULL FROM record r CROSS JOIN attachment a ON a.owner_id = r.id AND a.owner_table = '${table}'`,
    ...(parts[table] ?? []).map(
      ([name, column]) =>
        `SELECT ${tableOf(name).id}, x.id, NULL FROM record r CROSS JOIN ${name} x ON x.${column} = r.id`,
    ),
    ...(table === 'award'
      ? [
          `SELECT ${tableOf('person').id}, a.person_id, 1 FROM record r CROSS JOIN award a ON a.id = r.id WHERE a.person_id IS NOT NULL`,
        ]
      : []),
  ];
}

/** One entry of the log that changed a field. */
export const findEntry = (db: ReadDb, lsn: number) =>
  db.get<{ readonly tbl: number; readonly row: Uint8Array; readonly col: number; readonly old: Cell }>(
    `SELECT tbl, row, col, old FROM sync_log WHERE lsn = ? AND op = 'U'`,
    lsn,
  );

/** Names of table and column come from the registry, never from a caller's input. */
export const findCell = (db: ReadDb, table: string, column: string, row: Uint8Array) =>
  db.get<{ readonly value: Cell; readonly deleted: number }>(
    `SELECT ${column} AS value, deleted FROM ${table} WHERE id = ?`,
    row,
  );
