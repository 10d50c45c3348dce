import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Input, NamesOf, Reply } from '#shared/api/index.ts';
import { featureOf, noteChange } from './changes.ts';
import { call } from './client.ts';

export type Command<N extends NamesOf<'command' | 'desk'>> = {
  /** Resolves with the answer, after everything the write touched was told so. */
  readonly run: (input: Input<N>) => Promise<Reply<N>>;
  readonly running: boolean;
};

/** Writes one thing of the contract; what the write touched is read again by itself. */
export function useCommand<N extends NamesOf<'command' | 'desk'>>(name: N): Command<N> {
  const client = useQueryClient();
  const [under, setUnder] = useState(0);
  const run = useCallback(
    async (input: Input<N>): Promise<Reply<N>> => {
      setUnder((count) => count + 1);
      try {
        const reply = await call(name, input);
        if (reply.ok) noteChange(client, featureOf(name));
        return reply;
      } finally {
        setUnder((count) => count - 1);
      }
    },
    [client, name],
  );
  return { run, running: under > 0 };
}
