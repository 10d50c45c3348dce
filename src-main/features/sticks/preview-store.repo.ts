import type { WriteDb } from '#db/handles.ts';
import type { SeenKind, SeenRow } from '#shared/api/sticks.ts';
import { fold } from '#shared/base/vi-text.ts';

/** One change of a bundle, as a person reads it, before it has its place in the list. */
export interface SeenChange extends Omit<SeenRow, 'id'> {
  readonly row: Uint8Array;
}

export interface SeenFilter {
  readonly kind?: SeenKind | undefined;
  readonly unit?: string | undefined;
  readonly find?: string | undefined;
}

export const previewTables = `
  CREATE TABLE change (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, tbl TEXT NOT NULL, row BLOB NOT NULL, title TEXT NOT NULL, small TEXT NOT NULL,
    unit TEXT NOT NULL, col TEXT NOT NULL, old TEXT NOT NULL, val TEXT NOT NULL, actor TEXT NOT NULL, at INTEGER NOT NULL,
    station TEXT NOT NULL, reason TEXT NOT NULL, fold TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX change_once ON change (tbl, row, col, reason);
`;

/** A field that was changed several times is told once, from what it was to what it becomes; a new record is told whole. */
export function addChange(db: WriteDb, change: SeenChange): void {
  const { kind, table, row, title, small, unit, column, old, value, actor, at, station, reason } = change;
  if (kind === 'changed' && db.get(`SELECT 1 FROM change WHERE tbl = ? AND row = ? AND kind = 'new'`, table, row))
    return;
  db.run(
    `INSERT INTO change (kind, tbl, row, title, small, unit, col, old, val, actor, at, station, reason, fold)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tbl, row, col, reason) DO UPDATE SET
       kind = excluded.kind, val = excluded.val, actor = excluded.actor, at = excluded.at, station = excluded.station`,
    kind,
    table,
    row,
    title,
    small,
    unit,
    column,
    old,
    value,
    actor,
    at,
    station,
    reason,
    fold(`${title} ${small}`),
  );
}

const asked = 'WITH asked(kind, unit, find) AS (SELECT ?, ?, ?)';
const where = `(a.kind IS NULL OR c.kind = a.kind) AND (a.unit IS NULL OR c.unit = a.unit) AND (a.find IS NULL OR instr(c.fold, a.find) > 0)`;

const paramsOf = ({ kind, unit, find }: SeenFilter) =>
  [kind ?? null, unit ?? null, find === undefined || find === '' ? null : fold(find)] as const;

export const listChanges = (db: WriteDb, filter: SeenFilter, offset: number, limit: number): readonly SeenRow[] =>
  db.all<SeenRow>(
    `${asked} SELECT c.id, c.kind, tbl AS "table", title, small, c.unit, col AS "column", old, val AS value, actor, at, station, reason
     FROM change c, asked a WHERE ${where} ORDER BY c.id LIMIT ? OFFSET ?`,
    ...paramsOf(filter),
    limit,
    offset,
  );

export const countChanges = (db: WriteDb, filter: SeenFilter): number =>
  db.get<{ n: number }>(`${asked} SELECT count(*) AS n FROM change c, asked a WHERE ${where}`, ...paramsOf(filter))
    ?.n ?? 0;

export const countByKind = (db: WriteDb) =>
  Object.fromEntries(
    db
      .all<{ kind: SeenKind; n: number }>('SELECT kind, count(*) AS n FROM change GROUP BY kind')
      .map(({ kind, n }) => [kind, n]),
  ) as Partial<Record<SeenKind, number>>;

export const listUnits = (db: WriteDb): readonly { readonly unit: string; readonly count: number }[] =>
  db.all('SELECT unit, count(*) AS count FROM change GROUP BY unit ORDER BY unit');
