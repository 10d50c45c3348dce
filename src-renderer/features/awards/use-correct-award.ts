import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { Reply } from '#shared/api/index.ts';
import { type CorrectableField, correctableFields } from '#shared/domain/awards.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import type { CommitOutcome } from '../../ui/data-grid/grid-types.ts';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { useUiTexts } from '../../ui/texts.ts';

/** How far back Ctrl+Z reaches. */
const MOST_KEPT = 50;

type Correction = { readonly row: AwardRow; readonly field: CorrectableField; readonly value: string };

export type CorrectAward = {
  readonly commit: (row: AwardRow, columnId: string, value: string) => Promise<CommitOutcome>;
  /** Takes the newest correction of this list back; false when there is none. */
  readonly undoLast: () => boolean;
};

/**
 * Stores a corrected cell, says what was corrected, and offers to take it back.
 * @param patch puts the row that was written in its place
 */
export function useCorrectAward(patch: (row: AwardRow) => void): CorrectAward {
  const { t } = useTranslation('awards');
  const texts = useUiTexts();
  const toasts = useToasts();
  const words = useRefusalWords();
  const { run } = useCommand('awards.correct');
  const done = useRef<readonly Correction[]>([]);

  const store = useCallback(
    async ({ row, field, value }: Correction): Promise<Reply<'awards.correct'>> => {
      const reply = await run({ id: row.id, field, value, seen: row[field] });
      if (reply.ok) patch(reply.value);
      return reply;
    },
    [run, patch],
  );
  const undo = useCallback(
    async (correction: Correction) => {
      done.current = done.current.filter((other) => other !== correction);
      const reply = await store(correction);
      const { field, row } = correction;
      const column = t(`field.${field}`);
      toasts.show({ text: reply.ok ? t('undone', { column, name: row.recipientName }) : words(reply).sentence });
    },
    [store, t, toasts, words],
  );
  const commit = useCallback(
    async (row: AwardRow, columnId: string, value: string): Promise<CommitOutcome> => {
      const field = correctableFields.find((name) => name === columnId);
      if (!field) throw new Error(`column ${columnId} cannot be corrected`);
      const reply = await store({ row, field, value });
      if (!reply.ok) return { ok: false, ...words(reply) };
      const back: Correction = { row: reply.value, field, value: row[field] };
      done.current = [...done.current, back].slice(-MOST_KEPT);
      toasts.show({
        text: t('corrected', { column: t(`field.${field}`), name: row.recipientName }),
        action: { label: texts.undo, onPress: () => void undo(back) },
      });
      return { ok: true };
    },
    [store, t, texts, toasts, undo, words],
  );
  const undoLast = useCallback(() => {
    const last = done.current.at(-1);
    if (last) void undo(last);
    return last !== undefined;
  }, [undo]);
  return { commit, undoLast };
}
