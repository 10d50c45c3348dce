import { Worker } from 'node:worker_threads';
import type { CopyRegister } from '../backups/copy-register.ts';
import type { BackupInside, LookDepth } from '../backups/look-inside.ts';

/** What a checker is started with. */
export interface CheckTask {
  readonly file: string;
  readonly what: 'sound' | 'inside' | 'quickly inside' | 'journal' | 'copy';
  /** where a copy goes, and how closely it is looked at */
  readonly to?: string;
  readonly depth?: LookDepth;
}

/** Said by a checker before it copies: from then on it does not matter to the copy what is written. */
export const HELD = 'held';

/** Goes through whole files beside everything else that is going on. */
export interface Checker {
  /** True when the register's file is sound. */
  isSound(file: string): Promise<boolean>;
  lookInside(file: string, depth?: LookDepth): Promise<BackupInside | undefined>;
  readonly copy: CopyRegister;
  /** Moves what was committed from the journal into the file. */
  moveJournal(file: string): Promise<void>;
  /**
   * Waits until every file is let go of, since a file that is open cannot be exchanged. A thread is never cut off: while
   * it is in the database's own code that takes the whole process with it.
   */
  stop(): Promise<void>;
}

/** @param entry runs one task as a worker and answers with one message */
export function makeChecker(entry: string): Checker {
  const working = new Set<Promise<void>>();
  const run = <T>(task: CheckTask, held = (): void => {}): Promise<T> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: task });
      worker.on('message', (said: T | typeof HELD) => (said === HELD ? held() : resolve(said)));
      worker.once('error', reject);
      const ended = new Promise<void>((end) => {
        worker.once('exit', () => {
          working.delete(ended);
          end();
        });
      });
      working.add(ended);
    });
  return {
    isSound: (file) => run({ file, what: 'sound' }),
    lookInside: (file, depth) =>
      run<BackupInside | undefined>({ file, what: depth === 'quick' ? 'quickly inside' : 'inside' }),
    copy: (file, to, depth) =>
      new Promise((resolve, reject) => {
        const done: Promise<BackupInside | undefined> = run({ file, what: 'copy', to, depth }, () => resolve({ done }));
        done.catch(reject);
      }),
    moveJournal: async (file) => {
      await run({ file, what: 'journal' });
    },
    stop: async () => {
      for (const ended of [...working]) await ended;
    },
  };
}
