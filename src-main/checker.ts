import { parentPort, workerData } from 'node:worker_threads';
import { isSound, lookInside } from './platform/backups/look-inside.ts';
import type { CheckTask } from './platform/host/checker-client.ts';

// One look through one file, in a thread of its own: of a million awards it takes half a minute.
const { file, what } = workerData as CheckTask;
parentPort?.postMessage(what === 'sound' ? isSound(file) : lookInside(file));
