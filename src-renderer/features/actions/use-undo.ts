import { useCallback, useEffect, useRef } from 'react';
import type { ActionRow } from '#shared/api/actions.ts';
import { call } from '../../api/client.ts';
import { askUndo, onUndoAsked } from '../../api/undo-asked.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { useUiTexts } from '../../ui/texts.ts';
import { useActionWords } from './use-action-words.ts';

/** More than this is shown with its progress in the sheet. */
const MOST_AT_ONCE = 500;

/**
 * Undoes this station's newest action, or the one asked for, and names it with a way back.
 * @param onOpen shows an action that a person should look at first: something must be left as it is, or it is long
 * @returns undoes the newest
 */
export function useUndo(onOpen: (tx: number) => void): () => void {
  const { t, name } = useActionWords();
  const texts = useUiTexts();
  const toasts = useToasts();
  const words = useRefusalWords();
  const { start: look } = useJob('actions.preview');
  const { start: write } = useJob('actions.undo');
  const busy = useRef(false);
  const undoOne = useCallback(
    async (tx: number): Promise<void> => {
      const seen = await look({ tx });
      if (!seen.ok) return toasts.show({ text: words(seen).sentence });
      const { action, keptCount, withdrawn, restored, fields, reopened, position } = seen.value;
      if (keptCount > 0 || withdrawn + restored + fields + reopened > MOST_AT_ONCE) return onOpen(tx);
      const done = await write({ tx, position });
      if (!done.ok) return toasts.show({ text: words(done).sentence });
      const again = action.step === 'undo';
      const undone: ActionRow = { ...action, step: again ? 'redo' : 'undo' };
      const back = { label: again ? texts.undo : t('redo'), onPress: () => askUndo(done.value.tx) };
      toasts.show({ text: name(undone), action: back });
    },
    [look, write, toasts, words, name, t, texts, onOpen],
  );
  // A key that is held down, or a button pressed twice, undoes one action after the other, never one twice.
  const alone = useCallback((run: () => Promise<void>): void => {
    if (busy.current) return;
    busy.current = true;
    void run().finally(() => {
      busy.current = false;
    });
  }, []);
  useEffect(() => onUndoAsked((tx) => alone(() => undoOne(tx))), [alone, undoOne]);
  return useCallback(() => {
    const run = async (): Promise<void> => {
      const newest = await call('actions.newest', {});
      if (!newest.ok) toasts.show({ text: words(newest).sentence });
      else if (newest.value === null) toasts.show({ text: t('nothing') });
      else await undoOne(newest.value.tx);
    };
    alone(run);
  }, [alone, undoOne, toasts, words, t]);
}
