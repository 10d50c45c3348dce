import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/base/result.ts';

/**
 * Keeps a second program out of a data folder; SQLite's own exclusive mode on the register would also keep our reader
 * out. The lock is one that the system takes back when its holder ends, however it ends: SQLite's, on a file of its own.
 * A file that names a process would not do: after a power cut some other program runs under that number, and the
 * register would stay shut.
 * @param pid told to whoever is kept out
 * @returns a function that gives the folder free
 * Refuses: register.heldElsewhere, with the number of the process that holds it.
 */
export function holdFolder(lockFile: string, pid: number): Result<() => void> {
  const held = hold(lockFile, pid);
  if (held !== 'strange') return held;
  rmSync(lockFile, { force: true });
  const again = hold(lockFile, pid);
  return again === 'strange' ? refuse('register.heldElsewhere', { holder: 0 }) : again;
}

/** `strange`: no lock of this form, so nobody holds it. */
function hold(lockFile: string, pid: number): Result<() => void> | 'strange' {
  const lock = new BetterSqlite3(lockFile, { timeout: 0 });
  try {
    // Nothing in it is worth keeping, so nothing beside it must be left behind by a killed program.
    lock.pragma('journal_mode = OFF');
    lock.pragma('locking_mode = EXCLUSIVE');
    // The first write takes the lock, and exclusive mode keeps it until the file is closed.
    lock.pragma(`user_version = ${pid}`);
    return ok(() => {
      lock.close();
      rmSync(lockFile, { force: true });
    });
  } catch (error) {
    lock.close();
    const { code } = error as { code?: string };
    if (code === 'SQLITE_NOTADB') return 'strange';
    if (code === 'SQLITE_BUSY') return refuse('register.heldElsewhere', { holder: holderIn(lockFile) });
    throw error;
  }
}

/**
 * Only for who was kept out: the holder itself would lose its lock by closing a second handle (fcntl). The user version
 * in the file's header, read past the lock. Source: sqlite.org/fileformat2.html §1.3.
 */
function holderIn(lockFile: string): number {
  const bytes = Buffer.alloc(4);
  const fd = openSync(lockFile, 'r');
  try {
    readSync(fd, bytes, 0, 4, 60);
  } finally {
    closeSync(fd);
  }
  return bytes.readUInt32BE(0);
}
