import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';

type PassphraseDialogProps = {
  /** What was wrong with the last try, in words. */
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly onUnlock: (passphrase: string) => void;
  readonly onCancel: () => void;
};

/** Asks for the passphrase of the station's keys; what was typed stays after a wrong try. */
export function PassphraseDialog({ problem, busy, onUnlock, onCancel }: PassphraseDialogProps) {
  const { t } = useTranslation('stations');
  const [typed, setTyped] = useState('');
  const unlock = () => {
    if (typed !== '' && !busy) onUnlock(typed);
  };
  return (
    <ConfirmDialog
      open
      title={t('unlock.title')}
      confirmLabel={t('unlock.confirm')}
      busy={busy}
      onConfirm={unlock}
      onCancel={onCancel}
    >
      <Form onSubmit={unlock}>
        <p>{t('unlock.why')}</p>
        <PassphraseField label={t('unlock.passphrase')} value={typed} onChange={setTyped} error={problem} autoFocus />
      </Form>
    </ConfirmDialog>
  );
}
