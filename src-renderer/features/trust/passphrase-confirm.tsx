import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';

type PassphraseConfirmProps = {
  readonly title: string;
  readonly why: string;
  readonly confirmLabel: string;
  /** of what cannot be taken back */
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Resolves with what was refused, or with nothing. */
  readonly onConfirm: (passphrase: string) => Promise<Refusal | undefined>;
  readonly onCancel: () => void;
};

/** Asks for the passphrase before something that changes keys. */
export function PassphraseConfirm({
  title,
  why,
  confirmLabel,
  danger = false,
  busy,
  onConfirm,
  onCancel,
}: PassphraseConfirmProps) {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Refusal>();
  const confirm = async () => {
    if (passphrase !== '' && !busy) setProblem(await onConfirm(passphrase));
  };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={confirmLabel}
      danger={danger}
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onCancel}
    >
      <Form onSubmit={() => void confirm()}>
        <p>{why}</p>
        <PassphraseField
          label={t('another.passphrase')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            setProblem(undefined);
          }}
          error={problem && words(problem).sentence}
          autoFocus
        />
      </Form>
    </ConfirmDialog>
  );
}
