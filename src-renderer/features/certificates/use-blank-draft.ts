import { useEffect, useRef, useState } from 'react';
import type { BlankRow, BlankValues } from '#shared/api/certificates.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';

/** As far back as anybody goes. */
const MOST_STEPS = 200;
/** While somebody drags or types, nothing is written. */
const SETTLE_MS = 500;

export type BlankDraft = {
  readonly values: BlankValues;
  /** @param what changes of one kind in a row are one step back */
  readonly change: (values: BlankValues, what: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly problem: Refusal | undefined;
  readonly saved: boolean;
};

type Steps = {
  readonly now: BlankValues;
  readonly behind: readonly BlankValues[];
  readonly ahead: readonly BlankValues[];
  readonly what: string;
};

const valuesOf = ({ name, awardTypeId, authority, sheet }: BlankRow): BlankValues => ({
  name,
  awardTypeId,
  authority,
  sheet,
});

/** A blank under the hand: every change can be taken back, and is kept by itself. */
export function useBlankDraft(row: BlankRow): BlankDraft {
  const [steps, setSteps] = useState<Steps>(() => ({ now: valuesOf(row), behind: [], ahead: [], what: '' }));
  const [problem, setProblem] = useState<Refusal>();
  const [kept, setKept] = useState(steps.now);
  const { run } = useCommand('certificates.saveBlank');
  const { now } = steps;
  const id = row.id as Id<'blank'>;
  const latest = useRef({ now, kept });
  latest.current = { now, kept };
  useEffect(() => {
    if (now === kept) return undefined;
    const timer = setTimeout(() => {
      setKept(now);
      void run({ id, values: now }).then((reply) => setProblem(reply.ok ? undefined : (reply as Refusal)));
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [now, kept, run, id]);
  // Leaving does not lose what the hand did last.
  useEffect(
    () => () => {
      if (latest.current.now !== latest.current.kept) void run({ id, values: latest.current.now });
    },
    [run, id],
  );
  return {
    values: now,
    change: (values, what) =>
      setSteps(({ now: before, behind, what: last }) => ({
        now: values,
        behind: what === last ? behind : [...behind, before].slice(-MOST_STEPS),
        ahead: [],
        what,
      })),
    undo: () =>
      setSteps((before) => {
        const last = before.behind.at(-1);
        if (!last) return before;
        return { now: last, behind: before.behind.slice(0, -1), ahead: [before.now, ...before.ahead], what: '' };
      }),
    redo: () =>
      setSteps((before) => {
        const [next, ...ahead] = before.ahead;
        return next ? { now: next, behind: [...before.behind, before.now], ahead, what: '' } : before;
      }),
    canUndo: steps.behind.length > 0,
    canRedo: steps.ahead.length > 0,
    problem,
    saved: now === kept && !problem,
  };
}
