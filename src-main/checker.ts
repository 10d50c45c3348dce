import { parentPort, workerData } from 'node:worker_threads';
import { copyAsItStands } from './platform/backups/copy-register.ts';
import { isSound, lookInside } from './platform/backups/look-inside.ts';
import { type CheckTask, HELD } from './platform/host/checker-client.ts';
import { moveJournal } from './platform/register/journal.ts';

// One walk through one file, in a thread of its own: of a million awards it takes up to a minute.
const { file, what, to = '', depth = 'whole' } = workerData as CheckTask;
const work: Readonly<Record<CheckTask['what'], (file: string) => unknown>> = {
  sound: isSound,
  inside: (file) => lookInside(file),
  'quickly inside': (file) => lookInside(file, 'quick'),
  copy: (file) => copyAsItStands(file, to, depth, () => parentPort?.postMessage(HELD)),
  journal: moveJournal,
};
parentPort?.postMessage(await work[what](file));
