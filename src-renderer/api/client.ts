import type { CallName, Input, Reply } from '#shared/api/index.ts';
import './bridge.ts';

export type Progress = { readonly done: number; readonly total: number };

export type CallOptions = {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting asks the other side to stop; the answer is then the refusal `job.cancelled`. */
  readonly signal?: AbortSignal;
};

let calls = 0;
const watched = new Map<string, (progress: Progress) => void>();
let stopListening: (() => void) | undefined;

/** One listener for all calls: a job reports many times a second. */
function watch(id: string, onProgress: (progress: Progress) => void): void {
  stopListening ??= window.soVang.on((event) => {
    if (event.kind === 'progress') watched.get(event.id)?.({ done: event.done, total: event.total });
  });
  watched.set(id, onProgress);
}

/** Gives up the one listener once nobody waits, so that none outlives its page. */
function unwatch(id: string): void {
  watched.delete(id);
  if (watched.size > 0) return;
  stopListening?.();
  stopListening = undefined;
}

/**
 * Asks the other side for one thing of the contract.
 * @returns a value, or a refusal; never throws for what a person may be refused.
 */
export async function call<N extends CallName>(
  name: N,
  input: Input<N>,
  { onProgress, signal }: CallOptions = {},
): Promise<Reply<N>> {
  calls += 1;
  const id = `page-${calls}`;
  const abort = () => window.soVang.cancel(id);
  if (onProgress) watch(id, onProgress);
  signal?.addEventListener('abort', abort, { once: true });
  try {
    return (await window.soVang.call(id, name, input)) as Reply<N>;
  } finally {
    unwatch(id);
    signal?.removeEventListener('abort', abort);
  }
}
