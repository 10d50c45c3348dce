import { useEffect, useState } from 'react';
import type { AskedPaper, ShownPaper } from '#shared/api/papers.ts';
import type { Refusal } from '#shared/errors.ts';
import { onChanged } from '../../api/changes.ts';
import { call, type Progress } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useSettled } from '../../api/use-settled.ts';

export type Preview = {
  /** the paper that is shown, which may still be the one before */
  readonly shown?: ShownPaper;
  readonly why?: Refusal;
  /** Absent: nothing is being made. */
  readonly making?: Progress;
};

/** While somebody types, a paper is not made anew at every key. */
const settleMs = 250;

/** Makes a paper to look at, again whenever what it says was written; leaving it stops that and gives it up. */
export function usePreview(paper: AskedPaper): Preview {
  const key = useSettled(JSON.stringify(paper), settleMs);
  const [preview, setPreview] = useState<Preview>({ making: { done: 0, total: 0 } });
  const [round, setRound] = useState(0);
  useEffect(() => onChanged((touched) => touched('lists') && setRound((before) => before + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round makes the same paper again
  useEffect(() => {
    const stop = new AbortController();
    const onProgress = (making: Progress) =>
      !stop.signal.aborted && setPreview(({ shown }) => ({ making, ...(shown && { shown }) }));
    onProgress({ done: 0, total: 0 });
    void call('papers.preview', JSON.parse(key) as AskedPaper, { onProgress, signal: stop.signal }).then((reply) => {
      if (stop.signal.aborted) return;
      setPreview(reply.ok ? { shown: reply.value } : { why: reply as Refusal });
    });
    return () => stop.abort();
  }, [key, round]);
  const { run: forget } = useCommand('papers.forget');
  useEffect(() => () => void forget({}), [forget]);
  return preview;
}
