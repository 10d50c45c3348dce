import { parentPort, workerData } from 'node:worker_threads';
import { openDb } from '#db/open.ts';
import type { NamesOf } from '#shared/api/index.ts';
import { readFiguresOn } from './features/statistics/index.ts';
import { localDay } from './platform/clock.ts';
import { answerQuery } from './queries.ts';

// The only connection of this worker is read-only: a query that tried to write would be refused by SQLite itself.
const { registerFile } = workerData as { registerFile: string };
const opened = openDb(registerFile, { readOnly: true });

interface Question {
  readonly name: NamesOf<'query'>;
  readonly input: never;
}

let stopped = false;

/** Between two questions the worker that counts reads the years that nobody has asked for yet. */
function readOn(): void {
  if (!stopped && readFiguresOn(opened.read)) setImmediate(readOn);
}

parentPort?.on('message', (asked: Question | 'stop') => {
  if (asked === 'stop') {
    stopped = true;
    opened.raw.close();
    // Nothing is listened to any more, so that the thread ends by itself.
    return parentPort?.close();
  }
  const { name, input } = asked;
  try {
    const reply = answerQuery(name, input, { read: opened.read, today: localDay(Date.now()) });
    parentPort?.postMessage({ reply });
    if (name === 'statistics.table') setImmediate(readOn);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
