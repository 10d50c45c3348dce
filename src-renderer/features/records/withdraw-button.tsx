import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { WithdrawPlan } from '#shared/api/records.ts';
import type { TrashTable } from '#shared/domain/records/tables.ts';
import type { Refusal } from '#shared/errors.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';

type WithdrawButtonProps = { readonly table: TrashTable; readonly id: string };

/** Moves a record to the trash once a person has seen what goes with it; says at once when it cannot go, and why. */
export function WithdrawButton({ table, id }: WithdrawButtonProps) {
  const { t } = useTranslation('records');
  const words = useRefusalWords();
  const [plan, setPlan] = useState<WithdrawPlan>();
  const [refused, setRefused] = useState<Refusal>();
  const ask = async () => {
    const reply = await call('records.withdrawPlan', { table, id });
    setRefused(reply.ok ? undefined : reply);
    if (reply.ok) setPlan(reply.value);
  };
  return (
    <>
      <div>
        <Button icon={IconTrash} size="small" onPress={() => void ask()}>
          {t('panel.withdraw')}
        </Button>
      </div>
      {refused && <RefusalMessage {...words(refused)} />}
      {plan && (
        <WithdrawDialog table={table} id={id} plan={plan} onRefused={setRefused} onClose={() => setPlan(undefined)} />
      )}
    </>
  );
}

type WithdrawDialogProps = WithdrawButtonProps & {
  readonly plan: WithdrawPlan;
  readonly onRefused: (why: Refusal) => void;
  readonly onClose: () => void;
};

function WithdrawDialog({ table, id, plan, onRefused, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('records');
  const numbers = useNumbers();
  const toasts = useToasts();
  const withdraw = useCommand('records.withdraw');
  const restore = useCommand('records.restore');
  const { title, awards } = plan;
  const confirm = async () => {
    const reply = await withdraw.run({ table, id, agreedAwards: awards });
    onClose();
    if (!reply.ok) return onRefused(reply);
    const undo = () => void restore.run({ records: [{ table, id }] });
    toasts.show({ text: t('withdraw.done', { title }), action: { label: t('withdraw.undo'), onPress: undo } });
  };
  return (
    <ConfirmDialog
      open
      title={t('withdraw.title', { title })}
      confirmLabel={t('withdraw.confirm')}
      danger
      busy={withdraw.running}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {awards > 0 && (
        <p>
          <Trans
            t={t}
            i18nKey="withdraw.withAwards"
            values={{ awards: numbers.format(awards) }}
            components={{ b: <b /> }}
          />
        </p>
      )}
      <p>{t('withdraw.sentence')}</p>
    </ConfirmDialog>
  );
}
