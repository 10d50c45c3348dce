import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { AwardStatus } from '#shared/domain/awards-status.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

type VoidAwardProps = { readonly award: AwardRow; readonly today: Day };

/** Cancels or revokes the award under the hand, or takes that back. */
export function VoidAward({ award, today }: VoidAwardProps) {
  const { t } = useTranslation('awards');
  const words = useRefusalWords();
  const toasts = useToasts();
  const { run, running } = useCommand('awards.setStatus');
  const [open, setOpen] = useState(false);
  const [status, setStatus] = useState<Exclude<AwardStatus, 'valid'>>('cancelled');
  const [on, setOn] = useState<Day | ''>(today);
  const [basis, setBasis] = useState('');
  const [refused, setRefused] = useState<RefusalWords>();
  const store = async (wanted: { status: AwardStatus; on: Day | ''; basis: string }) => {
    const reply = await run({ id: award.id, ...wanted, seen: award.status });
    if (!reply.ok) return setRefused(words(reply));
    setOpen(false);
    setRefused(undefined);
    toasts.show({ text: t('void.done', { name: award.recipientName, status: t(`status.${wanted.status}`) }) });
  };
  if (award.status !== 'valid')
    return (
      <>
        <Button size="small" busy={running} onPress={() => void store({ status: 'valid', on: '', basis: '' })}>
          {t('void.undo')}
        </Button>
        {refused && <RefusalMessage {...refused} />}
      </>
    );
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('void.open')}
      </Button>
      <ConfirmDialog
        open={open}
        danger
        title={t('void.title')}
        confirmLabel={t('void.confirm')}
        cancelLabel={t('void.leave')}
        busy={running}
        onConfirm={() => void store({ status, on, basis })}
        onCancel={() => setOpen(false)}
      >
        <p>{t('void.sentence')}</p>
        <RadioCards
          label={t('void.which')}
          cards={(['cancelled', 'revoked'] as const).map((value) => ({ value, title: t(`void.ask.${value}`) }))}
          value={status}
          onChange={setStatus}
        />
        <DayField label={t('void.on')} value={on} onChange={setOn} today={today} />
        <TextField
          label={t('void.basis')}
          hint={t('void.basisHint')}
          value={basis}
          onChange={setBasis}
          maxLength={400}
        />
        {refused && <RefusalMessage {...refused} />}
      </ConfirmDialog>
    </>
  );
}
