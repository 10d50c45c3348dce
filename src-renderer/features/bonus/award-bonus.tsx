import { useTranslation } from 'react-i18next';
import type { AwardBonus as Answer } from '#shared/api/bonus.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { useStation } from '../../api/use-station.ts';
import { Facts, Section } from '../../ui/shell/detail-pane.tsx';
import { PaidBonus } from './paid-bonus.tsx';
import { useBonusWords } from './use-bonus-words.ts';

/** A hand that runs down a list passes rows faster than anyone reads their money. */
const READ_DELAY_MS = 150;

/** The bonus of an award: what it comes to and how, and beside it what was paid otherwise. */
export function AwardBonus({ awardId }: { readonly awardId: string }) {
  const { t } = useTranslation('bonus');
  const rested = useSettled(awardId, READ_DELAY_MS) === awardId;
  const station = useStation();
  const bonus = useQuery('bonus.ofAward', { id: awardId }, { enabled: rested });
  if (bonus.status !== 'ready' || !bonus.value) return null;
  return (
    <Section heading={t('heading')}>
      <BonusFacts bonus={bonus.value} />
      {station && !station.readOnly && <PaidBonus key={awardId} awardId={awardId} paid={bonus.value.paid} />}
    </Section>
  );
}

function BonusFacts({ bonus: { computed, paid } }: { readonly bonus: Answer }) {
  const { t } = useTranslation('bonus');
  const words = useBonusWords();
  return (
    <Facts
      facts={[
        { label: t('paid'), value: paid === null ? '' : words.dong(paid) },
        { label: t('computed'), value: words.amount(computed) },
        { label: t('how'), value: computed.known ? words.product(computed) : '' },
      ]}
    />
  );
}
