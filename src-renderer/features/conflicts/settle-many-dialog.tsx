import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictFilter } from '#shared/api/conflicts.ts';
import { type ConflictKind, settleRules } from '#shared/domain/sync/conflicts.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import styles from './conflicts.module.css';

type SettleManyDialogProps = {
  readonly kind: ConflictKind;
  readonly filter: ConflictFilter;
  readonly onClose: () => void;
};

/** One rule for the whole list: says first how many it settles, and how many it leaves. */
export function SettleManyDialog({ kind, filter, onClose }: SettleManyDialogProps) {
  const { t } = useTranslation('conflicts');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const toasts = useToasts();
  const { cards, asked, chosen, setChosen } = useRule(kind, filter);
  const plan = useQuery('conflicts.plan', asked ?? { filter, rule: 'shown' }, { enabled: asked !== undefined });
  const job = useJob('conflicts.settleMany');
  const count = asked && plan.status === 'ready' && plan.fresh ? plan.value : undefined;
  const running = job.state.status === 'running';
  const confirm = async () => {
    if (!asked || !count || count.settles === 0) return;
    const reply = await job.start({ ...asked, agreed: count.settles });
    if (!reply.ok) return;
    toasts.show({ text: t('many.done', { amount: numbers.format(reply.value.settled) }) });
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={t('many.title')}
      confirmLabel={t('many.confirm', { amount: numbers.format(count?.settles ?? 0) })}
      busy={running || !count || count.settles === 0}
      onConfirm={() => void confirm()}
      onCancel={running ? job.cancel : onClose}
    >
      <div className={styles.bulk}>
        <RadioCards label={t('many.rule')} cards={cards} value={chosen} onChange={setChosen} />
        {count && (
          <p role="status">
            {t('many.count', { amount: numbers.format(count.settles) })}
            {count.left > 0 && ` ${t('many.left', { amount: numbers.format(count.left) })}`}
          </p>
        )}
        {job.state.status === 'refused' && <RefusalMessage {...words(job.state.why)} />}
        {job.state.status === 'running' && (
          <ProgressPanel what={t('many.running')} {...job.state} onCancel={job.cancel} />
        )}
      </div>
    </ConfirmDialog>
  );
}

/** The rules to choose from: the fixed ones, and one for each station that gave values. */
function useRule(kind: ConflictKind, filter: ConflictFilter) {
  const { t } = useTranslation('conflicts');
  const choices = useQuery('conflicts.choices', { kind });
  const [chosen, setChosen] = useState<string>();
  const stations = choices.status === 'ready' ? choices.value.stations : [];
  const fixed = settleRules.filter((rule) => rule !== 'station');
  const cards = [
    ...fixed.map((rule) => ({ value: rule as string, title: t(`many.rules.${rule}`) })),
    ...stations.map(({ id, name }) => ({ value: id, title: t('many.rules.station', { station: name }) })),
  ];
  const station = stations.find(({ id }) => id === chosen);
  const rule = station ? ('station' as const) : fixed.find((each) => each === chosen);
  const asked = rule && { filter, rule, ...(station && { stationId: station.id }) };
  return { cards, asked, chosen, setChosen };
}
