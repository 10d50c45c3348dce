import type { ReadDb } from '#db/handles.ts';
import type { TrashTable } from '#shared/domain/records/tables.ts';
import { trashTables } from '#shared/domain/records/tables.ts';
import type { Uses } from '#shared/domain/records/trash.ts';
import { columnId, tableOf } from './record-columns.ts';

export interface GoneRow {
  readonly tbl: TrashTable;
  readonly id: Uint8Array;
  /** the action that withdrew it; null when the log does not say */
  readonly tx: number | null;
  readonly hlc: number | null;
  readonly actor: string | null;
  readonly station: Uint8Array | null;
  readonly stationName: string | null;
  readonly together: number;
}

const withdrawnBy = (table: TrashTable): string =>
  `(SELECT max(l.tx) FROM sync_log l WHERE l.row = x.id AND l.tbl = ${tableOf(table).id} AND l.col = ${columnId(table, 'deleted')} AND l.val = 1)`;

const goneOf = (table: TrashTable): string =>
  `SELECT '${table}' AS tbl, x.id, ${table === 'award' ? 'x.decision_id' : 'NULL'} AS decision, ${withdrawnBy(table)} AS tx FROM ${table} x WHERE x.deleted = 1`;

/** What went together with its decision is told with it, not beside it. */
const shown = `WITH gone AS MATERIALIZED (${trashTables.map(goneOf).join(' UNION ALL ')}),
  shown AS (SELECT g.* FROM gone g WHERE g.decision IS NULL
    OR NOT EXISTS (SELECT 1 FROM gone d WHERE d.tbl = 'decision' AND d.id = g.decision AND d.tx = g.tx))`;

export const listGone = (db: ReadDb, offset: number, limit: number): readonly GoneRow[] =>
  db.all<GoneRow>(
    `${shown} SELECT s.tbl, s.id, s.tx, t.hlc, t.actor, si.station, coalesce(r.name, own.name) AS stationName,
       (SELECT count(*) FROM gone a WHERE a.decision = s.id AND a.tx = s.tx) AS together
     FROM shown s LEFT JOIN sync_tx t ON t.id = s.tx LEFT JOIN sync_site si ON si.n = t.site
       LEFT JOIN roster r ON r.station = si.station LEFT JOIN station own ON own.id = si.station
     ORDER BY t.hlc DESC, s.tx DESC, s.tbl, s.id LIMIT ? OFFSET ?`,
    limit,
    offset,
  );

export const countGone = (db: ReadDb): number =>
  db.get<{ n: number }>(`${shown} SELECT count(*) AS n FROM shown`)?.n ?? 0;

/** Awards that were withdrawn by the same action as their decision, and still are. */
export const listGoneWith = (db: ReadDb, decision: Uint8Array): readonly Uint8Array[] =>
  db
    .all<{ id: Uint8Array }>(
      `SELECT x.id FROM award x WHERE x.decision_id = ? AND x.deleted = 1
       AND ${withdrawnBy('award')} = (SELECT ${withdrawnBy('decision')} FROM decision x WHERE x.id = ?)`,
      decision,
      decision,
    )
    .map(({ id }) => id);

export const listAwardsOf = (db: ReadDb, decision: Uint8Array): readonly Uint8Array[] =>
  db
    .all<{ id: Uint8Array }>('SELECT id FROM award WHERE decision_id = ? AND deleted = 0 ORDER BY rid', decision)
    .map(({ id }) => id);

/** Undefined when there is no such row at all. */
export const isGone = (db: ReadDb, table: TrashTable, id: Uint8Array): boolean | undefined => {
  const row = db.get<{ deleted: number }>(`SELECT deleted FROM ${table} WHERE id = ?`, id);
  return row && row.deleted !== 0;
};

const none = { awards: 0, people: 0, units: 0, numbered: 0, merged: 0, ownUnit: 0 };
const live = (from: string, where: string): string => `(SELECT count(*) FROM ${from} WHERE ${where} AND deleted = 0)`;
const numbered = (where: string): string => live('award', `${where} AND register_seq IS NOT NULL`);

const usesOf: Record<TrashTable, string> = {
  unit: `SELECT ${live('award', 'unit_id = x.id')} AS awards,
    ${live('person', 'unit_id = x.id')} + ${live('person_fact', 'unit_id = x.id')} AS people,
    ${live('unit', 'parent_id = x.id')} + ${live('unit_period', 'parent_id = x.id')} + ${live('unit_event', 'other_unit_id = x.id')}
      + ${live('cluster_member', 'unit_id = x.id')} + ${live('movement', 'unit_id = x.id')} AS units,
    EXISTS (SELECT 1 FROM station s WHERE s.unit_id = x.id) AS ownUnit FROM unit x WHERE x.id = ?`,
  person: `SELECT ${live('award', 'person_id = x.id')} AS awards, ${live('person', 'merged_into = x.id')} AS merged FROM person x WHERE x.id = ?`,
  cluster: `SELECT ${live('cluster_member', 'cluster_id = x.id')} AS units FROM cluster x WHERE x.id = ?`,
  award_type: `SELECT ${live('award', 'award_type_id = x.id')} AS awards FROM award_type x WHERE x.id = ?`,
  decision: `SELECT ${live('award', 'decision_id = x.id')} AS awards, ${numbered('decision_id = x.id')} AS numbered FROM decision x WHERE x.id = ?`,
  movement: `SELECT ${live('award', 'movement_id = x.id')} AS awards FROM movement x WHERE x.id = ?`,
  award: `SELECT x.register_seq IS NOT NULL AS numbered FROM award x WHERE x.id = ?`,
  attachment: 'SELECT 0 AS awards FROM attachment x WHERE x.id = ?',
};

type Counted = { readonly [N in keyof Uses]: number };

/** Who still refers to a record. */
export function findUses(db: ReadDb, table: TrashTable, id: Uint8Array): Uses {
  const counted: Counted = { ...none, ...db.get<Partial<Counted>>(usesOf[table], id) };
  return { ...counted, ownUnit: counted.ownUnit !== 0 };
}

const twins: Partial<Record<TrashTable, string>> = {
  cluster: `SELECT o.name FROM cluster x JOIN cluster o ON o.id <> x.id AND o.deleted = 0 AND (o.code = x.code OR o.fold_key = x.fold_key) WHERE x.id = ?`,
  award_type: `SELECT o.name_vi AS name FROM award_type x JOIN award_type o ON o.id <> x.id AND o.deleted = 0 AND o.code = x.code WHERE x.id = ?`,
};

/** What bears the code or name of a withdrawn record now. */
export const findTwin = (db: ReadDb, table: TrashTable, id: Uint8Array): string | undefined => {
  const sql = twins[table];
  return sql && db.get<{ name: string }>(sql, id)?.name;
};

/** Units, clusters and catalogue, and a movement that was launched for all, are headquarters' own. */
export const isOfHeadquarters = (db: ReadDb, table: TrashTable, id: Uint8Array): boolean =>
  ['unit', 'cluster', 'award_type'].includes(table) ||
  (table === 'movement' && db.get('SELECT 1 FROM movement WHERE id = ? AND unit_id IS NULL', id) !== undefined);

export interface Owner {
  readonly table: string;
  readonly id: Uint8Array;
}

const ownerColumns: Record<Exclude<TrashTable, 'attachment'>, readonly (readonly [column: string, table: string])[]> = {
  unit: [['parent_id', 'unit']],
  person: [
    ['unit_id', 'unit'],
    ['merged_into', 'person'],
  ],
  cluster: [],
  award_type: [],
  decision: [],
  movement: [['unit_id', 'unit']],
  award: [
    ['decision_id', 'decision'],
    ['person_id', 'person'],
    ['unit_id', 'unit'],
    ['award_type_id', 'award_type'],
    ['movement_id', 'movement'],
  ],
};

/** The records a record belongs to that are withdrawn themselves. */
export function listOwnersGone(db: ReadDb, table: TrashTable, id: Uint8Array): readonly Owner[] {
  const owners =
    table === 'attachment'
      ? db.all<Owner>('SELECT owner_table AS "table", owner_id AS id FROM attachment WHERE id = ?', id)
      : ownerColumns[table].flatMap(([column, owner]) =>
          db.all<Owner>(
            `SELECT '${owner}' AS "table", ${column} AS id FROM ${table} WHERE id = ? AND ${column} IS NOT NULL`,
            id,
          ),
        );
  return owners.filter(
    (owner) =>
      isOwnerTable(owner.table) && db.get(`SELECT 1 FROM ${owner.table} WHERE id = ? AND deleted <> 0`, owner.id),
  );
}

// A scan's owner is written in words that came from another station.
const isOwnerTable = (name: string): boolean => trashTables.some((table) => table === name);
