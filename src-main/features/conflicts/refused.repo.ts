import type { ReadDb } from '#db/handles.ts';

export interface StoredRefusal {
  readonly side: 'here' | 'there';
  readonly n: number;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  /** the change word for word, as it came; null for one of our own */
  readonly change: string | null;
  readonly reason: string;
  readonly hlc: number;
  readonly actor: string;
  readonly bundle: string | null;
  readonly stationName: string | null;
}

/**
 * Whether what headquarters refused of this station is still to be looked at, as SQL: a field that was written again
 * since is judged anew with its next bundle; headquarters goes on naming what it keeps.
 */
export const refusalStands = (refusal: string): string => `(${refusal}.col = 0 OR NOT EXISTS (
   SELECT 1 FROM sync_log l JOIN sync_tx t ON t.id = l.tx WHERE l.row = ${refusal}.row AND l.tbl = ${refusal}.tbl AND l.col = ${refusal}.col
     AND l.op = 'U' AND l.tx > ${refusal}.tx AND t.bundle IS NULL AND t.site <> 0))`;

/** What this station keeps aside of what came, and what headquarters says that it keeps aside of ours. */
const refused = `SELECT 'here' AS side, p.id AS n, p.tbl, p.row, NULL AS col, p.change, p.reason, p.tx FROM sync_pending p
  UNION ALL SELECT 'there', r.tx * 1000 + r.col, r.tbl, r.row, nullif(r.col, 0), NULL, r.reason, r.tx FROM sync_refused r WHERE ${refusalStands('r')}`;

export const listRefused = (db: ReadDb, offset: number, limit: number): readonly StoredRefusal[] =>
  db.all<StoredRefusal>(
    `SELECT x.side, x.n, x.tbl, x.row, x.col, x.change, x.reason, t.hlc, t.actor, t.bundle, coalesce(r.name, own.name) AS stationName
     FROM (${refused}) x JOIN sync_tx t ON t.id = x.tx JOIN sync_site s ON s.n = t.site
       LEFT JOIN roster r ON r.station = s.station LEFT JOIN station own ON own.id = s.station
     ORDER BY t.hlc DESC, x.side, x.n LIMIT ? OFFSET ?`,
    limit,
    offset,
  );

export const countRefused = (db: ReadDb): number =>
  db.get<{ n: number }>(
    `SELECT (SELECT count(*) FROM sync_pending) + (SELECT count(*) FROM sync_refused r WHERE ${refusalStands('r')}) AS n`,
  )?.n ?? 0;

/** Names of tables come from the registry, never from a caller's input. */
export const isHere = (db: ReadDb, table: string, row: Uint8Array): boolean =>
  db.get(`SELECT 1 FROM ${table} WHERE id = ?`, row) !== undefined;
