import { parentPort, workerData } from 'node:worker_threads';
import { openDb } from '#db/open.ts';
import { localDay } from './platform/clock.ts';
import { queries } from './queries.ts';

// The only connection of this worker is read-only: a query that tried to write would be refused by SQLite itself.
const { registerFile } = workerData as { registerFile: string };
const opened = openDb(registerFile, { readOnly: true });

interface Question {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

type AnyQuery = (input: unknown, ctx: { read: typeof opened.read; today: string }) => unknown;

parentPort?.on('message', (asked: Question | 'stop') => {
  if (asked === 'stop') {
    opened.raw.close();
    // Nothing is listened to any more, so that the thread ends by itself.
    return parentPort?.close();
  }
  const { id, name, input } = asked;
  try {
    const query = (queries as unknown as Record<string, AnyQuery | undefined>)[name];
    if (!query) throw new Error(`no query ${name}`);
    parentPort?.postMessage({ id, reply: query(input, { read: opened.read, today: localDay(Date.now()) }) });
  } catch (error) {
    parentPort?.postMessage({ id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
