import { Worker } from 'node:worker_threads';
import type { Answer, Told } from './story-worker.ts';

/** Plays stories in a thread of their own, in which Node loads the modules itself. */
export const tell = (told: Told): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./story-worker.ts', import.meta.url), { workerData: told });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
