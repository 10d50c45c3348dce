import type { Cell, WriteDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import { isSharedTable, type UnitScope } from './scope.repo.ts';

const idOf = (name: string): number => syncedTables.find((table) => table.name === name)?.id ?? 0;

/** Ids of the tables that every station gets whole, as SQL. */
export const sharedIds = syncedTables
  .filter(({ name }) => isSharedTable(name))
  .map(({ id }) => id)
  .join(', ');

const madeHere = `EXISTS (SELECT 1 FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = r._tx AND s.station = :station)`;
const isIn = (table: string, row: string): string =>
  `EXISTS (SELECT 1 FROM temp.in_scope i WHERE i.tbl = ${idOf(table)} AND i.row = ${row})`;
const inYear = 'EXISTS (SELECT 1 FROM temp.scope_year y WHERE y.unit = a.unit_id AND y.year = a.year)';
const inScope = (unit: string): string => `${unit} IN (SELECT unit FROM temp.scope_unit)`;

/** In this order: each may rest on those before it. The last two are what rows of the part point to, that nothing dangles. */
const parts: readonly (readonly [table: string, condition: string])[] = [
  [
    'award',
    `EXISTS (SELECT 1 FROM award a LEFT JOIN person p ON p.id = a.person_id WHERE a.rid = r.rid AND (${inYear} OR ${inScope('p.unit_id')}))`,
  ],
  [
    'person',
    `${inScope('r.unit_id')} OR (r.unit_id IS NULL AND ${madeHere}) OR EXISTS (SELECT 1 FROM award a WHERE a.person_id = r.id AND ${inYear})`,
  ],
  ['decision', `${madeHere} OR r.id IN (SELECT a.decision_id FROM award a WHERE ${isIn('award', 'a.id')})`],
  [
    'movement',
    `r.unit_id IS NULL OR ${inScope('r.unit_id')} OR r.id IN (SELECT a.movement_id FROM award a WHERE ${isIn('award', 'a.id')})`,
  ],
  ['person', `r.id IN (SELECT m.merged_into FROM person m WHERE ${isIn('person', 'm.id')})`],
  ['person_fact', isIn('person', 'r.person_id')],
  ['person_distinct', `${isIn('person', 'r.person_id')} AND ${isIn('person', 'r.other_id')}`],
  [
    'attachment',
    [
      `r.owner_table = 'unit' AND ${inScope('r.owner_id')}`,
      ...['person', 'decision', 'award', 'movement'].map(
        (owner) => `r.owner_table = '${owner}' AND ${isIn(owner, 'r.owner_id')}`,
      ),
    ].join(' OR '),
  ],
];

const tables = [
  'CREATE TEMP TABLE IF NOT EXISTS scope_unit (unit BLOB PRIMARY KEY) WITHOUT ROWID',
  'CREATE TEMP TABLE IF NOT EXISTS scope_year (unit BLOB, year INTEGER, PRIMARY KEY (unit, year)) WITHOUT ROWID',
  'CREATE TEMP TABLE IF NOT EXISTS in_scope (tbl INTEGER, row BLOB, rid INTEGER, PRIMARY KEY (tbl, row)) WITHOUT ROWID',
  'CREATE UNIQUE INDEX IF NOT EXISTS temp.in_scope_rid ON in_scope (tbl, rid)',
  'CREATE TEMP TABLE IF NOT EXISTS entering (tbl INTEGER, row BLOB, PRIMARY KEY (tbl, row)) WITHOUT ROWID',
];

/**
 * Writes down, in temporary tables of this connection, which rows belong to a station now: `temp.in_scope` holds them for
 * all tables that are not everybody's. A set instead of a question a row: an export asks about every entry of its range.
 * Source: sync.md §2.5, decisions D1.
 */
export function gatherScope(db: WriteDb, scope: UnitScope, station: Uint8Array): void {
  for (const sql of tables) db.run(sql);
  forgetScope(db);
  for (const unit of scope.units()) db.run('INSERT INTO temp.scope_unit VALUES (?)', unit);
  for (const { year } of db.all<{ year: number }>('SELECT DISTINCT year FROM award')) {
    for (const unit of scope.unitsInYear(year)) db.run('INSERT INTO temp.scope_year VALUES (?, ?)', unit, year);
  }
  for (const [table, condition] of parts) {
    const params: Cell[] = condition.includes(':station') ? [station] : [];
    db.run(
      `INSERT OR IGNORE INTO temp.in_scope SELECT ${idOf(table)}, r.id, r.rid FROM ${table} r WHERE ${condition.replace(':station', '?')}`,
      ...params,
    );
  }
}

export function forgetScope(db: WriteDb): void {
  for (const table of ['scope_unit', 'scope_year', 'in_scope', 'entering']) db.run(`DELETE FROM temp.${table}`);
}
