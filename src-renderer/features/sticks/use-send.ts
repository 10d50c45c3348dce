import { useCallback, useRef, useState } from 'react';
import type { FileToken } from '#shared/api/contract.ts';
import type { ExportedBundle, Peer } from '#shared/api/exchange.ts';
import type { Input } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { type JobState, useJob } from '../../api/use-job.ts';
import { usePassphrase } from '../stations/index.ts';

export type Sent =
  | { readonly kind: 'done'; readonly bundle: ExportedBundle }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Sending = {
  /** By the station's id. */
  readonly sent: ReadonlyMap<string, Sent>;
  readonly running:
    | ({ readonly at: number; readonly of: number; readonly name: string } & Pick<
        Extract<JobState<ExportedBundle>, { status: 'running' }>,
        'done' | 'total' | 'secondsLeft' | 'cancelling'
      >)
    | undefined;
  readonly start: (folder: FileToken, peers: readonly Peer[]) => Promise<void>;
  readonly cancel: () => void;
};

const waiting = { done: 0, total: 0, secondsLeft: undefined, cancelling: false };

/** One file for each station, one after another; a station that has nothing to get holds up no other. */
export function useSend(): Sending {
  const { start: write, ...job } = useJob('bundles.export');
  const withKeys = usePassphrase();
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map());
  const [at, setAt] = useState<{ readonly at: number; readonly of: number; readonly name: string }>();
  const cancelled = useRef(false);
  const start = useCallback(
    async (folder: FileToken, peers: readonly Peer[]) => {
      cancelled.current = false;
      setSent(new Map());
      for (const [index, { stationId, name }] of peers.entries()) {
        if (cancelled.current) break;
        setAt({ at: index + 1, of: peers.length, name });
        const reply = await withKeys(() => write({ folder, to: stationId as Input<'bundles.export'>['to'] }));
        if (!reply.ok && (reply.code === 'job.cancelled' || reply.code === 'station.locked')) break;
        const outcome: Sent = reply.ok
          ? { kind: 'done', bundle: reply.value }
          : { kind: 'refused', why: reply as Refusal };
        setSent((known) => new Map(known).set(stationId, outcome));
      }
      setAt(undefined);
    },
    [write, withKeys],
  );
  const cancel = () => {
    cancelled.current = true;
    job.cancel();
  };
  return { sent, running: at && { ...at, ...(job.state.status === 'running' ? job.state : waiting) }, start, cancel };
}
