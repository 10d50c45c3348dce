import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanRow } from '#shared/api/attachments.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

const LONGEST = 1000;

type NoteDialogProps = { readonly scan: ScanRow; readonly onClose: () => void };

/** A remark about a scan, typed and saved. */
export function NoteDialog({ scan, onClose }: NoteDialogProps) {
  const { t } = useTranslation('attachments');
  const words = useRefusalWords();
  const setNote = useCommand('attachments.setNote');
  const [typed, setTyped] = useState(scan.note);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    const reply = await setNote.run({ id: scan.id, note: typed, seen: scan.note });
    if (reply.ok) onClose();
    else setProblem(words(reply).sentence);
  };
  return (
    <ConfirmDialog
      open
      title={t('note.title', { name: scan.fileName })}
      confirmLabel={t('note.save')}
      busy={setNote.running}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <TextField
        label={t('note.label')}
        value={typed}
        onChange={setTyped}
        lines={3}
        maxLength={LONGEST}
        error={problem}
        autoFocus
      />
    </ConfirmDialog>
  );
}
