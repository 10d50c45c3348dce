import { expect, test, vi } from 'vitest';
import { call } from '#renderer/api/client.ts';
import type { Bridge, BridgeEvent } from '#shared/api/bridge.ts';

/** A bridge whose one call is answered when the test says so. */
function holdCall() {
  let answer = (_reply: unknown): void => {};
  const promise = new Promise<unknown>((resolve) => {
    answer = resolve;
  });
  const listeners = new Set<(event: BridgeEvent) => void>();
  const cancelled: string[] = [];
  let id = '';
  const bridge: Bridge = {
    call: (from) => {
      id = from;
      return promise;
    },
    cancel: (from) => cancelled.push(from),
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  vi.stubGlobal('soVang', bridge);
  const progress = (done: number, from = id) => {
    for (const listener of listeners) listener({ kind: 'progress', id: from, done, total: 10 });
  };
  return { answer, progress, cancelled, listeners, id: () => id };
}

test('progress reaches the call it belongs to and no other', async () => {
  const { answer, progress, id } = holdCall();
  const seen: number[] = [];
  const reply = call('imports.list', {}, { onProgress: ({ done }) => seen.push(done) });
  progress(3);
  progress(9, `${id()}0`);
  progress(4);
  answer({ ok: true, value: [] });
  expect(await reply).toEqual({ ok: true, value: [] });
  expect(seen).toEqual([3, 4]);
});

test('once nobody waits, nobody listens', async () => {
  const { answer, listeners } = holdCall();
  const reply = call('imports.list', {}, { onProgress: () => {} });
  expect(listeners.size).toBe(1);
  answer({ ok: true, value: [] });
  await reply;
  expect(listeners.size).toBe(0);
});

test('aborting asks the other side to stop and still waits for its answer', async () => {
  const { answer, cancelled, id } = holdCall();
  const abort = new AbortController();
  const reply = call('imports.list', {}, { signal: abort.signal });
  abort.abort();
  expect(cancelled).toEqual([id()]);
  answer({ ok: false, code: 'job.cancelled', params: {} });
  expect(await reply).toMatchObject({ ok: false, code: 'job.cancelled' });
});
