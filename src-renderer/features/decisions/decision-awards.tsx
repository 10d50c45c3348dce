import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Section, Timeline } from '../../ui/shell/detail-pane.tsx';

/** A decision of thousands is read in the list of awards. */
const MOST_SHOWN = 100;

/** Whom a decision commends, collectives first; void ones say so. */
export function DecisionAwards({ decision }: { readonly decision: DecisionRow }) {
  const { t } = useTranslation('decisions');
  const { t: ofAwards } = useTranslation('awards');
  const numbers = useNumbers();
  const page = useQuery('awards.page', {
    filter: { decisionId: decision.id },
    sort: 'name',
    descending: false,
    offset: 0,
    limit: MOST_SHOWN,
  });
  const awards = page.status === 'ready' ? page.value : [];
  const all = decision.collective + decision.individual + decision.household + decision.void;
  if (awards.length === 0) return null;
  const small = (award: AwardRow): string =>
    [
      award.status === 'valid' ? '' : ofAwards(`status.${award.status}`),
      award.registerSeq === null
        ? award.draft
          ? ofAwards('register.draft')
          : award.printedNumber
        : t('numbers.one', { number: award.registerSeq }),
      award.unitCode,
      award.awardTypeName,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <Section heading={t('detail.awards')}>
      <Timeline events={awards.map((award) => ({ id: award.id, text: award.recipientName, small: small(award) }))} />
      {all > awards.length && <p>{t('detail.more', { awards: numbers.format(all - awards.length) })}</p>}
    </Section>
  );
}
