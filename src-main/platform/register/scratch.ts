import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type WriteDb, writeHandle } from '#db/handles.ts';

/** A table of its own in memory, apart from the register, for what is too long for a page and gone with it. */
export interface Scratch {
  readonly db: WriteDb;
  close(): void;
}

export function openScratch(tables: string): Scratch {
  const raw = new BetterSqlite3(':memory:');
  raw.exec(tables);
  return { db: writeHandle(raw, drizzle(raw), 0), close: () => raw.close() };
}
