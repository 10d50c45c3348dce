import type { Database } from 'better-sqlite3';
import { type SyncedColumn, type SyncedTable, syncedTables } from './registry.ts';

/** A merge writes its own entries; without any context the body runs and aborts. */
const unlessMerging = '(SELECT mode FROM sync_ctx) IS NOT 2';

/** The open write. */
const openTx = `coalesce((SELECT tx FROM sync_ctx WHERE mode = 1), RAISE(ABORT, 'sync: written outside register.write'))`;

const loggable = (column: SyncedColumn): string =>
  column.kind === 'id' ? `lower(hex(new.${column.name}))` : `new.${column.name}`;

/** An inserted row is one entry: {column id: value}, ids in hex. */
function insertTrigger(table: SyncedTable): string {
  const pairs = table.columns
    .map(
      (c) =>
        `'${c.id}', ${c.kind === 'id' && c.nullable ? `iif(new.${c.name} IS NULL, NULL, ${loggable(c)})` : loggable(c)}`,
    )
    .join(', ');
  return `CREATE TRIGGER capture_${table.name}__insert AFTER INSERT ON ${table.name} WHEN ${unlessMerging} BEGIN
  INSERT INTO sync_log (tx, op, tbl, row, val) VALUES (${openTx}, 'I', ${table.id}, new.id, json_object(${pairs}));
END`;
}

/**
 * A changed field is one entry that names the transaction whose value the author saw and replaced. One trigger for each
 * column, so that a statement carries only those of the columns it names: one for all of them cost an award's update 40 µs.
 */
function updateTrigger(table: SyncedTable, { id, name }: SyncedColumn): string {
  const seen = `coalesce((SELECT f.tx FROM sync_field f WHERE f.tbl = ${table.id} AND f.row = new.id AND f.col = ${id}), new._tx)`;
  return `CREATE TRIGGER capture_${table.name}_${name} AFTER UPDATE OF ${name} ON ${table.name} WHEN new.${name} IS NOT old.${name} AND ${unlessMerging} BEGIN
  INSERT INTO sync_log (tx, op, tbl, row, col, prev, old, val) VALUES (${openTx}, 'U', ${table.id}, new.id, ${id}, ${seen}, old.${name}, new.${name});
  INSERT OR REPLACE INTO sync_field (tbl, row, col, tx) VALUES (${table.id}, new.id, ${id}, ${openTx});
END`;
}

const fixedTriggers = (table: SyncedTable): readonly string[] => [
  `CREATE TRIGGER capture_${table.name}__fixed BEFORE UPDATE OF id, _tx ON ${table.name} BEGIN SELECT RAISE(ABORT, 'sync: id and _tx never change'); END`,
  // A row is withdrawn by its column \`deleted\`; only headquarters purges, by a signed change that comes later.
  `CREATE TRIGGER capture_${table.name}__delete BEFORE DELETE ON ${table.name} BEGIN SELECT RAISE(ABORT, 'sync: rows are never removed'); END`,
];

const captureTriggers = (): readonly string[] =>
  syncedTables.flatMap((table) => [
    insertTrigger(table),
    // The one made last runs first: so entries of one statement stand in the order of the columns.
    ...table.columns.map((column) => updateTrigger(table, column)).toReversed(),
    ...fixedTriggers(table),
  ]);

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
