import BetterSqlite3, { type Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { ReadDb } from './handles.ts';
import { readHandle } from './handles.ts';

/** What every connection must read back as. FULL, because WAL with NORMAL lost acknowledged rows in simulated power cuts. */
const pragmas: ReadonlyArray<readonly [string, string | number, string | number]> = [
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['cache_size', -65_536, -65_536],
  // A statement with triggers journals every page it touches; in a file that was 40 writes for each imported row.
  ['temp_store', 'MEMORY', 2],
  ['busy_timeout', 5000, 5000],
];

export interface OpenedDb {
  readonly raw: Database;
  readonly read: ReadDb;
  close(): void;
}

/**
 * Opens the register's file, in WAL, and reads every setting back.
 * Throws: when the file is no database, or when a setting does not hold.
 */
export function openDb(file: string, options: { readonly readOnly?: boolean } = {}): OpenedDb {
  const raw = new BetterSqlite3(file, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.readOnly ?? false,
  });
  try {
    if (!options.readOnly) {
      const mode = raw.pragma('journal_mode = WAL', { simple: true });
      if (mode !== 'wal' && file !== ':memory:') throw new Error(`journal mode is ${String(mode)}, not wal`);
    }
    for (const [name, value, expected] of pragmas) {
      raw.pragma(`${name} = ${value}`);
      const got = raw.pragma(name, { simple: true });
      if (got !== expected) throw new Error(`pragma ${name} reads back as ${String(got)}`);
    }
    return { raw, read: readHandle(raw, drizzle(raw)), close: () => raw.close() };
  } catch (error) {
    raw.close();
    throw error;
  }
}
