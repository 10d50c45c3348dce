import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './people.module.css';

/** At first; a life of awards is rarely longer. */
const FIRST = 20;
const MOST = 500;

/** The whole life of awards, newest first, each with the rank, post and unit of its day. */
export function PersonAwards({ personId, awards }: { readonly personId: string; readonly awards: number }) {
  const { t } = useTranslation('people');
  const numbers = useNumbers();
  const [limit, setLimit] = useState(FIRST);
  const rows = useQuery(
    'awards.page',
    { filter: { personId }, sort: 'decidedOn', descending: true, offset: 0, limit },
    { keepPrevious: true },
  );
  const shown = rows.status === 'ready' ? rows.value : [];
  return (
    <Section heading={t('awards.heading', { awards: numbers.format(awards) })}>
      {rows.status === 'ready' && shown.length === 0 && <p className={styles.soft}>{t('awards.none')}</p>}
      <ol className={styles.life}>
        {shown.map((award) => (
          <li key={award.id} className={award.status === 'valid' ? undefined : styles.void}>
            <b className={styles.award}>{award.awardTypeName}</b>
            {award.status !== 'valid' && <span>{t(`awards.void.${award.status}`)}</span>}
            <small>{decisionText(award)}</small>
            <small>{thenText(award)}</small>
          </li>
        ))}
      </ol>
      {shown.length === limit && limit < MOST && (
        <div className={styles.actions}>
          <Button size="small" onPress={() => setLimit(MOST)}>
            {t('awards.all')}
          </Button>
        </div>
      )}
    </Section>
  );
}

const decisionText = ({ year, decisionNumber, decidedOn }: AwardRow): string =>
  [decisionNumber, decidedOn ? formatDay(decidedOn) : String(year)].filter(Boolean).join(', ');

/** Rank, post and unit as they were on the day. */
const thenText = ({ rank, post, unitName }: AwardRow): string => [rank, post, unitName].filter(Boolean).join(', ');
