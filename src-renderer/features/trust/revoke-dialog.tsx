import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustedPeer } from '#shared/api/trust.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { usePassphrase } from '../stations/index.ts';

type RevokeDialogProps = {
  readonly peer: TrustedPeer;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
};

/** Asks why a station may no longer send; nothing is done without a reason. */
export function RevokeDialog({ peer, onRevoked, onClose }: RevokeDialogProps) {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const revoke = useCommand('trust.revoke');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Refusal>();

  const confirm = async () => {
    if (reason.trim() === '') return;
    const reply = await withKeys(() => revoke.run({ stationId: peer.stationId, reason }));
    if (!reply.ok) return setProblem(reply as Refusal);
    onRevoked();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('revoke.title', { code: peer.code })}
      confirmLabel={t('revoke.confirm')}
      danger
      busy={revoke.running}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Form onSubmit={() => void confirm()}>
        <p>{t('revoke.sentence', { name: peer.name })}</p>
        <TextField
          label={t('revoke.reason')}
          hint={t('revoke.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={400}
        />
        {problem && <RefusalMessage {...words(problem)} />}
      </Form>
    </ConfirmDialog>
  );
}
