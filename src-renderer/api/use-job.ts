import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, NamesOf, Output, Reply } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { featureOf, noteChange } from './changes.ts';
import { call } from './client.ts';
import { secondsLeft } from './seconds-left.ts';

export type JobState<T> =
  | { readonly status: 'idle' }
  | {
      readonly status: 'running';
      readonly done: number;
      /** 0 while it is not known. */
      readonly total: number;
      readonly secondsLeft: number | undefined;
      readonly cancelling: boolean;
    }
  | { readonly status: 'refused'; readonly why: Refusal }
  | { readonly status: 'done'; readonly value: T };

export type RunningJob<N extends NamesOf<'job' | 'deskJob'>> = {
  readonly state: JobState<Output<N>>;
  readonly start: (input: Input<N>) => Promise<Reply<N>>;
  /** Asks to stop; the state becomes `idle` again once nothing half-done is left. */
  readonly cancel: () => void;
  readonly reset: () => void;
};

/** Long work: started, watched, cancelled. Leaving the screen lets it go on unseen; what it wrote is read anyway. */
export function useJob<N extends NamesOf<'job' | 'deskJob'>>(name: N): RunningJob<N> {
  const client = useQueryClient();
  const [state, setState] = useState<JobState<Output<N>>>({ status: 'idle' });
  const abort = useRef<AbortController | undefined>(undefined);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const show = useCallback((next: JobState<Output<N>>) => {
    if (shown.current) setState(next);
  }, []);
  const start = useCallback(
    async (input: Input<N>): Promise<Reply<N>> => {
      const controller = new AbortController();
      abort.current = controller;
      const began = performance.now();
      show({ status: 'running', done: 0, total: 0, secondsLeft: undefined, cancelling: false });
      const onProgress = ({ done, total }: { done: number; total: number }) => {
        const left = secondsLeft(done, total, performance.now() - began);
        show({ status: 'running', done, total, secondsLeft: left, cancelling: controller.signal.aborted });
      };
      const reply = await call(name, input, { onProgress, signal: controller.signal });
      if (reply.ok) {
        noteChange(client, featureOf(name));
        show({ status: 'done', value: reply.value });
      } else if (reply.code === 'job.cancelled') show({ status: 'idle' });
      else show({ status: 'refused', why: reply as Refusal });
      return reply;
    },
    [client, name, show],
  );
  const cancel = useCallback(() => {
    abort.current?.abort();
    setState((now) => (now.status === 'running' ? { ...now, cancelling: true } : now));
  }, []);
  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, start, cancel, reset };
}
