import { useCallback, useState } from 'react';
import type { Input, NamesOf } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from './use-command.ts';

export type Edit<N extends NamesOf<'command'>> = {
  /** Sends it; `onDone` follows when it was taken. */
  readonly save: (input: Input<N>) => Promise<void>;
  readonly saving: boolean;
  /** Why the last one was not taken. */
  readonly refusal: Refusal | undefined;
};

/** One record from a form: sent once, refused in words or done. */
export function useEdit<N extends NamesOf<'command'>>(name: N, onDone: (input: Input<N>) => void): Edit<N> {
  const { run, running } = useCommand(name);
  const [refusal, setRefusal] = useState<Refusal>();
  const save = useCallback(
    async (input: Input<N>) => {
      setRefusal(undefined);
      const reply = await run(input);
      if (reply.ok) onDone(input);
      else setRefusal(reply as Refusal);
    },
    [run, onDone],
  );
  return { save, saving: running, refusal };
}
