import { afterEach } from 'vitest';
import type { BridgeEvent } from '#shared/api/bridge.ts';
import type { CallName, Input, Reply } from '#shared/api/index.ts';

/** What the other side answers in a test; a call that is not named here is a bug of the screen. */
export type Answers = { readonly [N in CallName]?: (input: Input<N>) => Reply<N> | Promise<Reply<N>> };

export type Call = { readonly name: string; readonly input: unknown };

type Listener = (event: BridgeEvent) => void;

afterEach(() => {
  Reflect.deleteProperty(window, 'soVang');
});

/** Stands in for the preload's bridge: keeps every call and answers it from `answers`. */
export function answerCalls(answers: Answers) {
  const calls: Call[] = [];
  const listeners = new Set<Listener>();
  const bridge = {
    call: async (_id: string, name: string, input: unknown) => {
      calls.push({ name, input });
      const answer = (answers as Record<string, ((input: unknown) => unknown) | undefined>)[name];
      if (!answer) throw new Error(`nothing answers ${name}`);
      return answer(input);
    },
    cancel: () => {},
    on: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.defineProperty(window, 'soVang', { value: bridge, configurable: true });
  return {
    calls,
    /** Inputs of the calls of one name, in order. */
    sent: (name: CallName) => calls.filter((call) => call.name === name).map(({ input }) => input),
    emit: (event: BridgeEvent) => {
      for (const listener of listeners) listener(event);
    },
  };
}
