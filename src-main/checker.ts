import { parentPort, workerData } from 'node:worker_threads';
import { isSound, lookInside } from './platform/backups/look-inside.ts';
import type { CheckTask } from './platform/host/checker-client.ts';
import { moveJournal } from './platform/register/journal.ts';

// One walk through one file, in a thread of its own: of a million awards it takes up to a minute.
const work: Readonly<Record<CheckTask['what'], (file: string) => unknown>> = {
  sound: isSound,
  inside: (file) => lookInside(file),
  'quickly inside': (file) => lookInside(file, 'quick'),
  journal: moveJournal,
};
const { file, what } = workerData as CheckTask;
parentPort?.postMessage(work[what](file));
