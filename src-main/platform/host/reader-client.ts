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

/** Starts the worker that holds the read-only connection. Throws (from `ask`): what the query threw. */
export function startReader(entry: string, registerFile: string): ReaderClient {
  const worker = new Worker(entry, { workerData: { registerFile } });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let next = 0;
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
  const post = (message: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      next += 1;
      waiting.set(next, { resolve, reject });
      worker.postMessage({ id: next, ...message });
    });
  return {
    ask: (name, input) => post({ name, input }),
    stop: async () => {
      await worker.terminate();
    },
  };
}
