import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDong } from '#shared/base/typed-number.ts';
import { useEdit } from '../../api/use-edit.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

/** Keeps the amount that was paid where it is not what the rules make. */
export function PaidBonus({ awardId, paid }: { readonly awardId: string; readonly paid: number | null }) {
  const { t } = useTranslation('bonus');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const { save, saving, refusal } = useEdit('bonus.setPaid', () => setTyped(undefined));
  const amount = typed?.trim() ? typedDong(typed) : null;
  const open = () => {
    setTried(false);
    setTyped(paid === null ? '' : numbers.format(paid));
  };
  const keep = () => {
    setTried(true);
    if (amount !== undefined) void save({ id: awardId, paid: amount, seen: paid });
  };
  return (
    <>
      <div>
        <Button size="small" onPress={open}>
          {t('pay.open')}
        </Button>
      </div>
      <ConfirmDialog
        open={typed !== undefined}
        title={t('pay.title')}
        confirmLabel={t('pay.save')}
        busy={saving}
        onConfirm={keep}
        onCancel={() => setTyped(undefined)}
      >
        <TextField
          label={t('pay.field')}
          hint={t('pay.hint')}
          value={typed ?? ''}
          onChange={setTyped}
          inputMode="numeric"
          error={tried && amount === undefined ? t('pay.wrong') : undefined}
          short
        />
        {refusal && <RefusalMessage {...words(refusal)} />}
      </ConfirmDialog>
    </>
  );
}
