import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardChanges, ChangedAwards } from '#shared/api/award-changes.ts';
import type { Input } from '#shared/api/index.ts';
import { call } from '../../api/client.ts';
import { askUndo } from '../../api/undo-asked.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { useUiTexts } from '../../ui/texts.ts';

export type ManyChanges = {
  readonly rehearsal: ReturnType<typeof useJob<'awards.changeMany'>>;
  readonly writing: ReturnType<typeof useJob<'awards.changeMany'>>;
  /** Tries the changes and writes nothing. */
  readonly look: (changes: AwardChanges) => void;
  readonly write: (changes: AwardChanges) => void;
};

/** Many changes: looked at first, then written as one action. @param saying what is said afterwards, when not the usual */
export function useManyChanges(
  onDone: (result: ChangedAwards) => void,
  saying?: (changed: number) => string,
): ManyChanges {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const texts = useUiTexts();
  const toasts = useToasts();
  const rehearsal = useJob('awards.changeMany');
  const writing = useJob('awards.changeMany');
  const { start: startLook } = rehearsal;
  const look = useCallback(
    (changes: AwardChanges) => void startLook({ changes, rehearse: true } as Input<'awards.changeMany'>),
    [startLook],
  );
  const write = async (changes: AwardChanges) => {
    const reply = await writing.start({ changes, rehearse: false } as Input<'awards.changeMany'>);
    if (!reply.ok) return;
    const { changed } = reply.value;
    const newest = await call('actions.newest', {});
    const action = newest.ok && changed > 0 ? newest.value : null;
    toasts.show({
      text: saying?.(changed) ?? t('many.done', { changes: numbers.format(changed) }),
      ...(action && { action: { label: texts.undo, onPress: () => askUndo(action.tx) } }),
    });
    onDone(reply.value);
  };
  return { rehearsal, writing, look, write: (changes) => void write(changes) };
}
