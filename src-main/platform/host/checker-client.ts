import { Worker } from 'node:worker_threads';
import type { BackupInside, LookDepth } from '../backups/look-inside.ts';

/** What a checker is started with. */
export interface CheckTask {
  readonly file: string;
  readonly what: 'sound' | 'inside' | 'quickly inside' | 'journal';
}

/** Goes through whole files beside everything else that is going on. */
export interface Checker {
  /** True when the register's file is sound, or when it was closed before that was known. */
  isSound(file: string): Promise<boolean>;
  lookInside(file: string, depth?: LookDepth): Promise<BackupInside | undefined>;
  /** Moves what was committed from the journal into the file. */
  moveJournal(file: string): Promise<void>;
  /** Lets go of every file, since a file that is open cannot be exchanged. */
  stop(): Promise<void>;
}

/** @param entry runs one task as a worker and answers with one message */
export function makeChecker(entry: string): Checker {
  const working = new Set<Worker>();
  const run = <T>(task: CheckTask, ifStopped: T): Promise<T> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(entry, { workerData: task });
      working.add(worker);
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        working.delete(worker);
        resolve(ifStopped);
      });
    });
  return {
    isSound: (file) => run({ file, what: 'sound' }, true),
    lookInside: (file, depth) =>
      run<BackupInside | undefined>({ file, what: depth === 'quick' ? 'quickly inside' : 'inside' }, undefined),
    moveJournal: async (file) => {
      await run({ file, what: 'journal' }, null);
    },
    stop: async () => {
      await Promise.all([...working].map((worker) => worker.terminate()));
    },
  };
}
