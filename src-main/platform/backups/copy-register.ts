import BetterSqlite3 from 'better-sqlite3';
import { type BackupInside, type LookDepth, lookInside } from './look-inside.ts';

/** A copy under way: what it is a copy of is settled, whatever is written from now on. */
export interface Copying {
  /** what the finished copy holds; undefined when it is no sound register */
  readonly done: Promise<BackupInside | undefined>;
}

/** Begins to copy a register, and looks into the copy at the end. Resolves when the register is held as it stands. */
export type CopyRegister = (file: string, to: string, depth: LookDepth) => Promise<Copying>;

/** Between two looks at what else there is to do; 8 MB. */
const PAGES = 2_000;

/**
 * Copies a register as it stands when `held` is called, beside whoever writes to it. A copy without a snapshot of its own
 * would begin anew at each commit, and would hold what was committed meanwhile.
 */
export async function copyAsItStands(
  file: string,
  to: string,
  depth: LookDepth,
  held: () => void,
): Promise<BackupInside | undefined> {
  const source = new BetterSqlite3(file, { readonly: true });
  try {
    source.exec('BEGIN');
    // A transaction begins to see at its first look.
    source.prepare('SELECT count(*) FROM sqlite_schema').get();
    held();
    await source.backup(to, { progress: () => PAGES });
  } finally {
    source.close();
  }
  return lookInside(to, depth);
}

/** In this thread, for callers that have no other. */
export const copyHere: CopyRegister = (file, to, depth) =>
  new Promise((resolve, reject) => {
    const done: Promise<BackupInside | undefined> = copyAsItStands(file, to, depth, () =>
      // `done` has its value only after this.
      queueMicrotask(() => resolve({ done })),
    );
    done.catch(reject);
  });
