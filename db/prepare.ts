import { existsSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { appliedCount, listMigrations, migrateUp } from './migrate.ts';
import { type OpenedDb, openDb } from './open.ts';
import { shipCatalogue } from './ship-catalogue.ts';

/** A file that a newer program has migrated further than this one knows; it is left untouched. */
export class RegisterTooNew extends Error {
  override readonly name = 'RegisterTooNew';
  readonly theirs: number;
  readonly ours: number;
  constructor(theirs: number, ours: number) {
    super(`the register has step ${theirs}, this program knows ${ours}`);
    this.theirs = theirs;
    this.ours = ours;
  }
}

/**
 * Opens a register, brings it up to this program's last step and adds what ships.
 * @param dbFolder holds migrations/ and seed/
 * @param beforeMigration is told when an existing file is about to be changed, to back it up first
 * Throws: RegisterTooNew; anything openDb or migrateUp throws.
 */
export function prepareDb(
  file: string,
  dbFolder: string,
  nowMs: number,
  beforeMigration?: (opened: OpenedDb) => void,
): OpenedDb {
  const migrations = listMigrations(path.join(dbFolder, 'migrations'));
  const had = stepsIn(file);
  if (had > migrations.length) throw new RegisterTooNew(had, migrations.length);
  const opened = openDb(file);
  try {
    if (had > 0 && had < migrations.length) beforeMigration?.(opened);
    migrateUp(opened.raw, migrations, nowMs);
    shipCatalogue(opened, dbFolder);
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** Looked up on a read-only connection: a file that is too new must not even be switched to WAL. */
function stepsIn(file: string): number {
  if (!existsSync(file)) return 0;
  const raw = new BetterSqlite3(file, { readonly: true });
  try {
    return appliedCount(raw);
  } finally {
    raw.close();
  }
}
