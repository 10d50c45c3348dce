import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardTotals } from '#shared/api/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import styles from './overview.module.css';

type LevelTableProps = { readonly caption: string; readonly totals: AwardTotals };

/** Awards of a year by the level that decided, highest first, with a bar for the eye. Levels without awards are left out. */
export function LevelTable({ caption, totals }: LevelTableProps) {
  const { t } = useTranslation('overview');
  const { t: ofAwards } = useTranslation('awards');
  const numbers = useNumbers();
  const lines = levels
    .map((level) => ({ level, household: 0, ...totals.byLevel[level] }))
    .map((line) => ({ ...line, together: line.collective + line.individual + line.household }))
    .filter(({ together }) => together > 0);
  const most = Math.max(1, ...lines.map(({ together }) => together));
  const households = totals.household > 0;
  return (
    <table className={styles.levels}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('levels.level')}</th>
          <th scope="col" className={styles.number}>
            {t('levels.collective')}
          </th>
          <th scope="col" className={styles.number}>
            {t('levels.individual')}
          </th>
          {households && (
            <th scope="col" className={styles.number}>
              {t('levels.household')}
            </th>
          )}
          <th scope="col" className={styles.barHead}>
            {t('levels.together')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ level, collective, individual, household, together }) => (
          <tr key={level}>
            <th scope="row">{ofAwards(`level.${level}`)}</th>
            <td className={styles.number}>{numbers.format(collective)}</td>
            <td className={styles.number}>{numbers.format(individual)}</td>
            {households && <td className={styles.number}>{numbers.format(household)}</td>}
            <td>
              <div className={styles.bar}>
                <span className={styles.fill} style={{ '--share': together / most } as CSSProperties} />
                <span className={styles.sum}>{numbers.format(together)}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('levels.all')}</th>
          <td className={styles.number}>{numbers.format(totals.collective)}</td>
          <td className={styles.number}>{numbers.format(totals.individual)}</td>
          {households && <td className={styles.number}>{numbers.format(totals.household)}</td>}
          <td className={styles.sum}>{numbers.format(totals.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
