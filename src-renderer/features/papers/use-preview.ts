import { useCallback, useEffect, useRef, useState } from 'react';
import type { AskedPaper, ShownPaper } from '#shared/api/papers.ts';
import type { Refusal } from '#shared/errors.ts';
import { onChanged } from '../../api/changes.ts';
import { call, type Progress } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSettled } from '../../api/use-settled.ts';

type Outcome =
  | { readonly status: 'making'; readonly progress: Progress }
  | { readonly status: 'stopped' }
  | { readonly status: 'refused'; readonly why: Refusal }
  | { readonly status: 'ready' };

export type Preview = {
  readonly outcome: Outcome;
  /** The paper on the screen; while another is being made, the one before. */
  readonly shown: ShownPaper | undefined;
  /** What is shown is what was asked for. */
  readonly fresh: boolean;
  readonly stop: () => void;
  readonly again: () => void;
};

/** While somebody types, a paper is not made anew at every key. */
const settleMs = 250;
const nothingYet: Outcome = { status: 'making', progress: { done: 0, total: 0 } };

/** Makes a paper to look at, again whenever what it says was written; leaving it stops that and gives it up. */
export function usePreview(paper: AskedPaper | undefined): Preview {
  const asked = paper && JSON.stringify(paper);
  const key = useSettled(asked, settleMs);
  const [made, setMade] = useState<{ readonly key: string; readonly shown: ShownPaper }>();
  const [outcome, setOutcome] = useState<Outcome>(nothingYet);
  const [round, setRound] = useState(0);
  const under = useRef<AbortController | undefined>(undefined);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => onChanged((touched) => touched('lists') && again()), [again]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round makes the same paper again
  useEffect(() => {
    if (key === undefined) return undefined;
    const here = new AbortController();
    under.current = here;
    const show = (next: Outcome) => under.current === here && setOutcome(next);
    show(nothingYet);
    const onProgress = (progress: Progress) => show({ status: 'making', progress });
    void call('papers.preview', JSON.parse(key) as AskedPaper, { onProgress, signal: here.signal }).then((reply) => {
      if (under.current !== here) return;
      if (reply.ok) setMade({ key, shown: reply.value });
      else setMade(undefined);
      if (reply.ok) show({ status: 'ready' });
      else show(reply.code === 'job.cancelled' ? { status: 'stopped' } : { status: 'refused', why: reply as Refusal });
    });
    return () => {
      under.current = undefined;
      here.abort();
    };
  }, [key, round]);
  const { run: forget } = useCommand('papers.forget');
  useEffect(() => () => void forget({}), [forget]);
  return {
    outcome,
    shown: made?.shown,
    fresh: outcome.status === 'ready' && made?.key === asked,
    stop: () => under.current?.abort(),
    again,
  };
}
