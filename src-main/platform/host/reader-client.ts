import { Worker } from 'node:worker_threads';

export interface ReaderClient {
  ask(name: string, input: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

interface Answer {
  readonly id: number;
  readonly reply?: unknown;
  readonly fault?: string;
}

/** Queries that go through the whole register to count. */
const counts = /\.(totals|groups|counted|changes)$/;

/** Starts the workers that hold the read-only connections. Throws (from `ask`): what the query threw. */
export function startReaders(entry: string, registerFile: string): ReaderClient {
  // Rows are read by one, which remembers the orders of lists; while the other adds up a million awards below them.
  const [rows, sums] = [startReader(entry, registerFile), startReader(entry, registerFile)];
  return {
    ask: (name, input) => {
      const free = rows.waiting() > 0 && sums.waiting() === 0 ? sums : rows;
      return (counts.test(name) ? sums : free).ask(name, input);
    },
    stop: async () => {
      // One after the other, and each by itself: threads that were cut off together took the whole process with them.
      await rows.stop();
      await sums.stop();
    },
  };
}

function startReader(entry: string, registerFile: string): ReaderClient & { waiting(): number } {
  const worker = new Worker(entry, { workerData: { registerFile } });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const failAll = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, reply, fault }: Answer) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (fault === undefined) one?.resolve(reply);
    else one?.reject(new Error(fault));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the reader has stopped')));
  return {
    waiting: () => waiting.size,
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        next += 1;
        waiting.set(next, { resolve, reject });
        worker.postMessage({ id: next, name, input });
      }),
    stop: async () => {
      worker.postMessage('stop');
      await ended;
    },
  };
}
