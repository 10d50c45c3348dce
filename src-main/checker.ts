import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { isSound, lookInside } from './platform/backups/look-inside.ts';
import type { CheckTask } from './platform/host/checker-client.ts';
import { moveJournal } from './platform/register/journal.ts';

// One walk through one file, in a thread of its own: of a million awards it takes up to a minute.
const work: Readonly<Record<CheckTask['what'], (file: string) => unknown>> = {
  sound: isSound,
  inside: lookInside,
  journal: moveJournal,
};
// On Linux this thread alone gives way to those that somebody waits for; elsewhere it would be the whole process.
if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_LOW);
const { file, what } = workerData as CheckTask;
parentPort?.postMessage(work[what](file));
