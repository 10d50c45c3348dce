import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryCell } from '#shared/api/records.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { fieldWord, valueWord } from './value-words.ts';

type TakeBackDialogProps = { readonly cell: HistoryCell; readonly onClose: () => void };

/** Asks before an old value comes back, showing both. */
export function TakeBackDialog({ cell, onClose }: TakeBackDialogProps) {
  const { t } = useTranslation('records');
  const words = { t, numbers: useNumbers() };
  const refusalWords = useRefusalWords();
  const toasts = useToasts();
  const takeBack = useCommand('records.takeBack');
  const [refused, setRefused] = useState<Refusal>();
  const field = fieldWord(t, cell.column);
  const confirm = async () => {
    const reply = await takeBack.run({ entry: cell.entry, seen: cell.current });
    if (!reply.ok) return setRefused(reply);
    toasts.show({ text: t('takeBack.done', { field }) });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('takeBack.title', { field })}
      confirmLabel={t('takeBack.confirm')}
      busy={takeBack.running}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <p>
        {t('takeBack.sentence', {
          current: valueWord(cell.column, cell.current, words),
          old: valueWord(cell.column, cell.old, words),
        })}
      </p>
      {refused && <RefusalMessage {...refusalWords(refused)} />}
    </ConfirmDialog>
  );
}
