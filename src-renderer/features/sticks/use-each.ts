import { useCallback, useRef, useState } from 'react';
import type { BundleEffect } from '#shared/api/exchange.ts';
import type { Input } from '#shared/api/index.ts';
import type { Medium, SeenSummary, StickTaken } from '#shared/api/sticks.ts';
import type { Refusal } from '#shared/errors.ts';
import { useJob } from '../../api/use-job.ts';
import { usePassphrase } from '../stations/index.ts';

export type Outcome =
  | {
      readonly kind: 'done';
      readonly effect: BundleEffect;
      readonly seen?: SeenSummary;
      readonly file?: StickTaken['file'];
    }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Each = {
  /** By the file's name; files that were not reached have none. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Which of how many is being worked on, and how far it is. */
  readonly running:
    | {
        readonly at: number;
        readonly of: number;
        readonly name: string;
        readonly done: number;
        readonly total: number;
        readonly secondsLeft?: number | undefined;
        readonly cancelling: boolean;
      }
    | undefined;
  /** Resolves when all were worked on, or the person cancelled; what was done by then stays done. */
  readonly start: (medium: Medium, names: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
  readonly reset: () => void;
};

/** Works on one file after another; a file that is refused holds up no other. */
export function useEach(name: 'sticks.preview' | 'sticks.take'): Each {
  const job = useJob(name);
  const withKeys = usePassphrase();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [at, setAt] = useState<{ readonly at: number; readonly of: number; readonly name: string }>();
  const cancelled = useRef(false);
  const { start: startOne } = job;
  const start = useCallback(
    async ({ folder, putsAway: putAway }: Medium, names: readonly string[]) => {
      cancelled.current = false;
      setOutcomes(new Map());
      const go = crypto.randomUUID() as Input<'sticks.take'>['go'];
      for (const [index, file] of names.entries()) {
        if (cancelled.current) break;
        setAt({ at: index + 1, of: names.length, name: file });
        const reply = await withKeys(() => startOne({ folder, name: file, go, putAway }));
        if (!reply.ok && (reply.code === 'job.cancelled' || reply.code === 'station.locked')) break;
        const outcome: Outcome = reply.ok
          ? { kind: 'done', ...reply.value }
          : { kind: 'refused', why: reply as Refusal };
        setOutcomes((known) => new Map(known).set(file, outcome));
      }
      setAt(undefined);
    },
    [startOne, withKeys],
  );
  const cancel = () => {
    cancelled.current = true;
    job.cancel();
  };
  const reset = () => setOutcomes(new Map());
  const progress = job.state.status === 'running' ? job.state : { done: 0, total: 0, cancelling: false };
  return { outcomes, running: at && { ...at, ...progress }, start, cancel, reset };
}
