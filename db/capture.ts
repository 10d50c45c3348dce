import type { Database } from 'better-sqlite3';
import { type SyncedTable, syncedTables } from './registry.ts';

/** A merge writes its own entries; without any context the body runs and aborts. */
const unlessMerging = 'WHEN (SELECT mode FROM sync_ctx) IS NOT 2';

const context = `SELECT RAISE(ABORT, 'sync: written outside register.write') WHERE NOT EXISTS (SELECT 1 FROM sync_ctx)`;

const loggable = (column: { name: string; kind: string }): string =>
  column.kind === 'id' ? `lower(hex(new.${column.name}))` : `new.${column.name}`;

/** An inserted row is one entry: {column id: value}, ids in hex. */
function insertTrigger(table: SyncedTable): string {
  const pairs = table.columns
    .map((c) => `'${c.id}', ${c.nullable ? `iif(new.${c.name} IS NULL, NULL, ${loggable(c)})` : loggable(c)}`)
    .join(', ');
  return `CREATE TRIGGER capture_${table.name}_insert AFTER INSERT ON ${table.name} ${unlessMerging} BEGIN
  ${context};
  INSERT INTO sync_log (tx, op, tbl, row, val) SELECT c.tx, 'I', ${table.id}, new.id, json_object(${pairs}) FROM sync_ctx c WHERE c.mode = 1;
END`;
}

/** A changed field is one entry that names the transaction whose value the author saw and replaced. */
function updateTrigger(table: SyncedTable): string {
  const names = table.columns.map((c) => c.name).join(', ');
  const perColumn = table.columns.map((c) => {
    const changed = `c.mode = 1 AND new.${c.name} IS NOT old.${c.name}`;
    const seen = `coalesce((SELECT f.tx FROM sync_field f WHERE f.tbl = ${table.id} AND f.row = new.id AND f.col = ${c.id}), new._tx)`;
    return `  INSERT INTO sync_log (tx, op, tbl, row, col, prev, old, val) SELECT c.tx, 'U', ${table.id}, new.id, ${c.id}, ${seen}, old.${c.name}, new.${c.name} FROM sync_ctx c WHERE ${changed};
  INSERT OR REPLACE INTO sync_field (tbl, row, col, tx) SELECT ${table.id}, new.id, ${c.id}, c.tx FROM sync_ctx c WHERE ${changed};`;
  });
  return `CREATE TRIGGER capture_${table.name}_update AFTER UPDATE OF ${names} ON ${table.name} ${unlessMerging} BEGIN
  ${context};
${perColumn.join('\n')}
END`;
}

const fixedTriggers = (table: SyncedTable): readonly string[] => [
  `CREATE TRIGGER capture_${table.name}_id BEFORE UPDATE OF id, _tx ON ${table.name} BEGIN SELECT RAISE(ABORT, 'sync: id and _tx never change'); END`,
  // A row is withdrawn by its column \`deleted\`; only headquarters purges, by a signed change that comes later.
  `CREATE TRIGGER capture_${table.name}_delete BEFORE DELETE ON ${table.name} BEGIN SELECT RAISE(ABORT, 'sync: rows are never removed'); END`,
];

const captureTriggers = (): readonly string[] =>
  syncedTables.flatMap((table) => [insertTrigger(table), updateTrigger(table), ...fixedTriggers(table)]);

/**
 * Makes the triggers that write every change of a synced table into sync_log, whatever statement made it. Compared at
 * every opening, since a migration that remakes a table loses them and a crash may come between the two.
 * Throws: when a table of the registry is missing.
 */
export function ensureCapture(raw: Database): void {
  const wanted = captureTriggers();
  const present = raw
    .prepare(`SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'capture!_%' ESCAPE '!'`)
    .all() as { name: string; sql: string }[];
  if (present.length === wanted.length && present.every(({ sql }) => wanted.includes(sql))) return;
  raw.transaction(() => {
    for (const { name } of present) raw.exec(`DROP TRIGGER ${name}`);
    for (const sql of wanted) raw.exec(sql);
  })();
}
