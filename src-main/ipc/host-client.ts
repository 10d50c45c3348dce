import { MessageChannelMain, type UtilityProcess } from 'electron';
import type { FromHost, HostEvent, ToHost } from '#shared/api/wire.ts';
import { refuse } from '#shared/base/result.ts';

export interface HostClient {
  call(id: string, name: string, input: unknown, paths: Readonly<Record<string, string>>): Promise<unknown>;
  abort(id: string): void;
  /** Tells the host that the window shows. */
  painted(): void;
  /** Closes the register in order; resolves when the host has done so or is gone. */
  close(): Promise<void>;
}

export interface HostClientDeps {
  readonly startHost: () => UtilityProcess;
  readonly startParser: () => UtilityProcess;
  onProgress(id: string, done: number, total: number): void;
  onEvent(name: HostEvent): void;
  /** The host ended without being asked. */
  onLost(code: number): void;
}

/** The longest that closing waits; a list of a hundred thousand rows is written in less. */
const LONGEST_CLOSE_MS = 60_000;

export function connectHost(deps: HostClientDeps): HostClient {
  const host = deps.startHost();
  const waiting = new Map<string, (reply: unknown) => void>();
  let closing: (() => void) | undefined;
  const post = (message: ToHost): void => host.postMessage(message);

  const giveParser = (id: string): void => {
    const parser = deps.startParser();
    const { port1, port2 } = new MessageChannelMain();
    parser.on('exit', () => post({ kind: 'parserGone', id }));
    parser.postMessage({}, [port1]);
    host.postMessage({ kind: 'parserPort', id } satisfies ToHost, [port2]);
  };

  host.on('message', (message: FromHost) => {
    switch (message.kind) {
      case 'reply':
        waiting.get(message.id)?.(message.reply);
        return void waiting.delete(message.id);
      case 'progress':
        return deps.onProgress(message.id, message.done, message.total);
      case 'needParser':
        return giveParser(message.id);
      case 'event':
        return deps.onEvent(message.name);
      case 'closed':
        return closing?.();
    }
  });
  host.on('exit', (code) => {
    // Whoever waits is told; what was not committed is gone, what was committed is safe on disk.
    for (const end of waiting.values()) end(refuse('fault.unexpected', { reference: `HOST-${code}` }));
    waiting.clear();
    if (closing) closing();
    else deps.onLost(code);
  });

  return {
    call: (id, name, input, paths) =>
      new Promise((resolve) => {
        waiting.set(id, resolve);
        post({ kind: 'call', id, name, input, paths });
      }),
    abort: (id) => post({ kind: 'abort', id }),
    painted: () => post({ kind: 'painted' }),
    close: () =>
      new Promise((resolve) => {
        closing = resolve;
        post({ kind: 'close' });
        // A host that no longer answers must not keep the program, and its lock on the folder, for ever. What it had
        // committed is on disk; what it had not is undone when the register is opened next.
        setTimeout(() => host.kill(), LONGEST_CLOSE_MS).unref();
      }),
  };
}
