import { useTranslation } from 'react-i18next';
import type { ShareSet } from '#shared/api/shares.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { dayText } from '../../ui/format-instant.ts';
import { Card } from '../../ui/shell/page.tsx';
import styles from './shares.module.css';

export type ShareErrand = 'make' | 'check' | 'forgotten';

type SharesCardProps = { readonly nowMs: number; readonly onDo: (errand: ShareErrand) => void };

const yearMs = 365 * 24 * 3_600_000;

/** Which sheets are out, when they were last checked, and what can be done with them. */
export function SharesCard({ nowMs, onDo }: SharesCardProps) {
  const { t } = useTranslation('shares');
  const state = useQuery('shares.state', {});
  if (state.status !== 'ready') return null;
  const set = state.value;
  return (
    <Card title={t('title')}>
      <div className={styles.stack}>
        {set === null ? (
          <Banner kind="warning">{t('none')}</Banner>
        ) : (
          <p>{t('out', { tag: set.tag.toUpperCase(), day: dayText(new Date(set.madeAt)) })}</p>
        )}
        {set && <Checks set={set} nowMs={nowMs} />}
        <div className={styles.actions}>
          <Button kind={set === null ? 'primary' : 'secondary'} onPress={() => onDo('make')}>
            {t(set === null ? 'printFirst' : 'printAnew')}
          </Button>
          {set && <Button onPress={() => onDo('check')}>{t('checkOne')}</Button>}
          {set && <Button onPress={() => onDo('forgotten')}>{t('forgot')}</Button>}
        </div>
      </div>
    </Card>
  );
}

function Checks({ set, nowMs }: { readonly set: ShareSet; readonly nowMs: number }) {
  const { t } = useTranslation('shares');
  const due = set.checkedAt.flatMap((at, index) => (at === null || nowMs - at > yearMs ? [index + 1] : []));
  if (due.length === 0) return <p className={styles.soft}>{t('checked')}</p>;
  return <Banner kind="info">{t('due', { numbers: due.join(', ') })}</Banner>;
}
