import { useTranslation } from 'react-i18next';
import type { FigureChange } from '#shared/domain/reports/report-figures.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import styles from './reports.module.css';

type ChangedFiguresProps = { readonly changes: readonly FigureChange[]; readonly issued: boolean };

/** What the register says otherwise since the report was last kept: as it stood, and as it stands now. */
export function ChangedFigures({ changes, issued }: ChangedFiguresProps) {
  const { t } = useTranslation('reports');
  if (changes.length === 0) return null;
  return (
    <Banner kind="warning" title={t('figures.changed')}>
      <p>{t(issued ? 'figures.issued' : 'figures.live')}</p>
      <ul className={styles.changes}>
        {changes.map(({ before, now }) => (
          <li key={`${before} ${now}`}>
            {before !== '' && <del>{before}</del>} {now !== '' && <ins>{now}</ins>}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
