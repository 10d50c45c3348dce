import { open } from 'node:fs/promises';
import BetterSqlite3 from 'better-sqlite3';

/** Moves what was committed into the register's file, as far as no reader still needs it where it is. */
export function moveJournal(file: string): null {
  const raw = new BetterSqlite3(file, { fileMustExist: true });
  try {
    // Beside whoever reads and writes; a later one goes on where this one had to stop.
    raw.pragma('synchronous = FULL');
    raw.pragma('wal_checkpoint(PASSIVE)');
    return null;
  } finally {
    raw.close();
  }
}

/** Brings the journal of a register to disk, by a thread of the system's. */
export async function syncJournal(file: string): Promise<void> {
  const handle = await open(`${file}-wal`, 'r+');
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
