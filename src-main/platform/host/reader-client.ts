import { Worker } from 'node:worker_threads';

export interface ReaderClient {
  ask(name: string, input: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

interface Answer {
  readonly reply?: unknown;
  readonly fault?: string;
}

/** Queries that go through the whole register to count, or through all units. */
const whole = /\.(totals|groups|counted|changes)$|^units\.list$/;
/** They hold all awards in memory, and read them first: in a worker of their own that hinders nobody. */
const figures = /^statistics\.(table|years|changes|input)$|^overview\.(year|input)$/;
/** What a screen can do without for longest. */
const counts = /\.(totals|groups|counted|changes)$/;

/** Starts the workers that hold the read-only connections. Throws (from `ask`): what the query threw. */
export function startReaders(entry: string, registerFile: string): ReaderClient {
  // Rows are read by one, which remembers the orders of lists; while the other adds up a million awards below them. That
  // one starts when it is first wanted: until then the page takes the core that it would start on.
  const rows = startReader(entry, registerFile);
  let sums: Reader | undefined;
  let statistics: Reader | undefined;
  return {
    ask: (name, input) => {
      if (figures.test(name)) {
        statistics ??= startReader(entry, registerFile);
        return statistics.ask(name, input);
      }
      if (whole.test(name)) {
        sums ??= startReader(entry, registerFile);
        return sums.ask(name, input);
      }
      return (rows.waiting() > 0 && sums?.waiting() === 0 ? sums : rows).ask(name, input);
    },
    stop: async () => {
      // One after the other, and each by itself: threads that were cut off together took the whole process with them.
      await rows.stop();
      await sums?.stop();
      await statistics?.stop();
    },
  };
}

interface Reader extends ReaderClient {
  /** Questions that have no answer yet. */
  waiting(): number;
}

interface Asked {
  readonly name: string;
  readonly input: unknown;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Asks one question after the other, what counts last: rows are waited for before sums. */
function startReader(entry: string, registerFile: string): Reader {
  const worker = new Worker(entry, { workerData: { registerFile } });
  const queue: Asked[] = [];
  let asked: Asked | undefined;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  const askNext = (): void => {
    const rows = queue.findIndex(({ name }) => !counts.test(name));
    [asked] = queue.splice(Math.max(rows, 0), 1);
    if (asked) worker.postMessage({ name: asked.name, input: asked.input });
  };
  const failAll = (error: Error): void => {
    for (const one of [...(asked ? [asked] : []), ...queue.splice(0)]) one.reject(error);
    asked = undefined;
  };
  worker.on('message', ({ reply, fault }: Answer) => {
    const answered = asked;
    askNext();
    if (fault === undefined) answered?.resolve(reply);
    else answered?.reject(new Error(fault));
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('the reader has stopped')));
  return {
    waiting: () => queue.length + (asked ? 1 : 0),
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        queue.push({ name, input, resolve, reject });
        if (!asked) askNext();
      }),
    stop: async () => {
      worker.postMessage('stop');
      await ended;
    },
  };
}
