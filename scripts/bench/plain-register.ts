import type { Database } from 'better-sqlite3';
import type { Cell, ReadDb } from '#db/handles.ts';
import { openDb } from '#db/open.ts';
import { awardsAtOnce } from './write-rows.ts';

/** Rows as they lie in a register, keys and all, by table. */
export type PlainRows = ReadonlyArray<{
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly Cell[][];
}>;

/** One changed field of an award. */
export interface FieldUpdate {
  readonly id: Uint8Array;
  readonly column: string;
  readonly value: Cell;
}

const written = ['person', 'decision', 'award'];
const referred = ['unit', 'cluster', 'award_type', 'movement'];

/** Everything of these tables; `like` narrows it to what is not in another register. */
export function rowsOf(db: ReadDb, tables: readonly string[] = written): PlainRows {
  return tables.map((table) => {
    const columns = db.all<{ name: string }>(`SELECT name FROM pragma_table_info(?)`, table).map(({ name }) => name);
    const rows = db.all<Record<string, Cell>>(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY rid`);
    return { table, columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
  });
}

export const referredRows = (db: ReadDb): PlainRows => rowsOf(db, referred);

/**
 * The same tables and indexes in a file with the same settings, FULL among them, and nothing else: no triggers, no
 * history, no keys to make. What the register's own work is compared with.
 */
export class PlainRegister {
  private readonly raw: Database;
  private readonly search: boolean;

  /** @param search whether it has the search indexes too */
  constructor(file: string, like: ReadDb, options: { readonly search: boolean }) {
    this.raw = openDb(file).raw;
    this.search = options.search;
    const tables = [...referred, ...written].map((name) => `'${name}'`).join(', ');
    const made = like.all<{ sql: string }>(
      `SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index') AND tbl_name IN (${tables})
       ORDER BY type = 'index'`,
    );
    const found = like.all<{ sql: string }>(
      `SELECT sql FROM sqlite_master WHERE type = 'table' AND name IN ('person_fts', 'award_fts')`,
    );
    for (const { sql } of [...made, ...(this.search ? found : [])]) this.raw.exec(sql);
  }

  /** @param atOnce awards in a transaction; the other tables take one each. Infinity: everything is one transaction */
  insert(tables: PlainRows, atOnce = awardsAtOnce): void {
    const whole = !Number.isFinite(atOnce);
    const all = (): void => {
      for (const { table, columns, rows } of tables) {
        const places = columns.map(() => '?').join(', ');
        const statement = this.raw.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`);
        const some = (from: number, to: number): void => {
          for (let at = from; at < to; at++) statement.run(...(rows[at] ?? []));
          this.index(table, to - from);
        };
        const step = table === 'award' && !whole ? atOnce : rows.length;
        for (let at = 0; at < rows.length; at += step) {
          const to = Math.min(at + step, rows.length);
          if (whole) some(at, to);
          else this.raw.transaction(some).immediate(at, to);
        }
      }
    };
    if (whole) this.raw.transaction(all).immediate();
    else all();
  }

  /** @param atOnce in a transaction */
  update(updates: readonly FieldUpdate[], atOnce: number): void {
    const statements = new Map(
      [...new Set(updates.map(({ column }) => column))].map((column) => [
        column,
        this.raw.prepare(`UPDATE award SET ${column} = ? WHERE id = ?`),
      ]),
    );
    const some = (from: number): void => {
      for (const { id, column, value } of updates.slice(from, from + atOnce)) statements.get(column)?.run(value, id);
    };
    for (let at = 0; at < updates.length; at += atOnce) this.raw.transaction(some).immediate(at);
  }

  close(): void {
    this.raw.close();
  }

  private index(table: string, added: number): void {
    if (!this.search || (table !== 'person' && table !== 'award')) return;
    this.raw
      .prepare(
        `INSERT INTO ${table}_fts (rowid, fold_key) SELECT rid, fold_key FROM ${table} WHERE rid > (SELECT max(rid) FROM ${table}) - ?`,
      )
      .run(added);
  }
}
