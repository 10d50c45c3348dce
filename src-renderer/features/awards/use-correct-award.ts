import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import { correctableFields } from '#shared/domain/awards.ts';
import { call } from '../../api/client.ts';
import { askUndo } from '../../api/undo-asked.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import type { CommitOutcome } from '../../ui/data-grid/grid-types.ts';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { useUiTexts } from '../../ui/texts.ts';

/**
 * Stores a corrected cell, says what was corrected, and offers to undo that action.
 * @param patch puts the row that was written in its place
 */
export function useCorrectAward(
  patch: (row: AwardRow) => void,
): (row: AwardRow, columnId: string, value: string) => Promise<CommitOutcome> {
  const { t } = useTranslation('awards');
  const texts = useUiTexts();
  const toasts = useToasts();
  const words = useRefusalWords();
  const { run } = useCommand('awards.correct');
  return useCallback(
    async (row, columnId, value) => {
      const field = correctableFields.find((name) => name === columnId);
      if (!field) throw new Error(`column ${columnId} cannot be corrected`);
      const reply = await run({ id: row.id, field, value, seen: row[field] });
      if (!reply.ok) return { ok: false, ...words(reply) };
      patch(reply.value);
      const newest = await call('actions.newest', {});
      const action = newest.ok ? newest.value : null;
      toasts.show({
        text: t('corrected', { column: t(`field.${field}`), name: row.recipientName }),
        ...(action && { action: { label: texts.undo, onPress: () => askUndo(action.tx) } }),
      });
      return { ok: true };
    },
    [run, patch, t, texts, toasts, words],
  );
}
