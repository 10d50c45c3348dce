import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRow, Numbering } from '#shared/api/decisions.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';

/** Shows which numbers of which book the decision would get, and gives them. */
export function GiveNumbers({ decision }: { readonly decision: DecisionRow }) {
  const { t } = useTranslation('decisions');
  const words = useRefusalWords();
  const toasts = useToasts();
  const { run, running } = useCommand('decisions.giveNumbers');
  const [open, setOpen] = useState(false);
  /** Undefined until the person names the authority themselves. */
  const [named, setNamed] = useState<string>();
  const [refused, setRefused] = useState<RefusalWords>();
  const plan = useQuery(
    'decisions.numbering',
    { id: decision.id, ...(named !== undefined && { authority: named }) },
    { enabled: open, keepPrevious: true },
  );
  const numbering = plan.status === 'ready' && plan.fresh ? plan.value : undefined;
  const give = async () => {
    if (!numbering) return;
    const { authority, first, last } = numbering;
    const reply = await run({ id: decision.id, authority, first, last });
    if (!reply.ok) return setRefused(words(reply));
    setOpen(false);
    const done = first === last ? 'numbers.doneOne' : 'numbers.done';
    toasts.show({ text: t(done, { number: decision.number, first, last }) });
  };
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('numbers.open')}
      </Button>
      <ConfirmDialog
        open={open}
        title={t('numbers.title', { number: decision.number })}
        confirmLabel={t('numbers.confirm')}
        busy={running || !numbering}
        onConfirm={() => void give()}
        onCancel={() => setOpen(false)}
      >
        {decision.authority === '' && (
          <TextField
            label={t('field.authority')}
            hint={t('numbers.authorityHint')}
            value={named ?? numbering?.authority ?? ''}
            onChange={setNamed}
            maxLength={400}
          />
        )}
        {numbering && <Plan decision={decision} numbering={numbering} />}
        {plan.status === 'refused' && <RefusalMessage {...words(plan.why)} />}
        {refused && <RefusalMessage {...refused} />}
      </ConfirmDialog>
    </>
  );
}

type PlanProps = { readonly decision: DecisionRow; readonly numbering: Numbering };

function Plan({ decision, numbering }: PlanProps) {
  const { t } = useTranslation('decisions');
  const numbers = useNumbers();
  const { authority, year, first, last, awards, passedOver, otherBooks } = numbering;
  return (
    <>
      <p>{t('numbers.book', { authority, year })}</p>
      <p>
        <b>{t(awards === 1 ? 'numbers.rangeOne' : 'numbers.range', { awards: numbers.format(awards), first, last })}</b>
      </p>
      <p>{t('numbers.order')}</p>
      {passedOver > 0 && <p>{t('numbers.passedOver', { awards: numbers.format(passedOver) })}</p>}
      {decision.twins > 0 && <Banner kind="warning">{t('numbers.twins')}</Banner>}
      {first === 1 && otherBooks.length > 0 && (
        <Banner kind="warning">
          {t('numbers.newBook', { authority, year, others: otherBooks.map((book) => book.authority).join('; ') })}
        </Banner>
      )}
    </>
  );
}
