import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportVersion } from '#shared/api/reports.ts';
import { compareTexts, type ReportText } from '#shared/domain/reports/report-text.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './reports.module.css';

type ReportVersionsProps = {
  readonly versions: readonly ReportVersion[];
  /** as it stands in the form */
  readonly text: ReportText;
  readonly now: () => number;
  readonly onTake: (text: ReportText) => void;
};

/** Every version that was kept; any can be compared with the form by paragraph, and taken back into it. */
export function ReportVersions({ versions, text, now, onTake }: ReportVersionsProps) {
  const { t } = useTranslation('reports');
  const [open, setOpen] = useState<string>();
  if (versions.length === 0) return null;
  return (
    <Section heading={t('versions.title')} level={2}>
      <ul className={styles.versions}>
        {versions.map(({ id, savedAt, savedBy, issued }) => (
          <li key={id}>
            <Button
              kind="link"
              size="small"
              expanded={open === id}
              onPress={() => setOpen(open === id ? undefined : id)}
            >
              {t(issued ? 'versions.issued' : 'versions.kept', { at: instantText(savedAt, now()), by: savedBy })}
            </Button>
            {open === id && <Compared id={id} text={text} onTake={onTake} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ComparedProps = Pick<ReportVersionsProps, 'text' | 'onTake'> & { readonly id: string };

function Compared({ id, text, onTake }: ComparedProps) {
  const { t } = useTranslation('reports');
  const found = useQuery('reports.version', { id });
  if (found.status !== 'ready' || !found.value) return null;
  const version = found.value;
  const changes = compareTexts(version, text);
  if (changes.length === 0) return <p className={styles.soft}>{t('versions.same')}</p>;
  return (
    <div className={styles.compared}>
      {changes.map(({ heading, before, after }) => (
        <div key={`${heading} ${before} ${after}`}>
          <strong>{heading || t('form.head')}</strong>
          {before !== '' && <del>{before}</del>}
          {after !== '' && <ins>{after}</ins>}
        </div>
      ))}
      <div className={styles.actions}>
        <Button size="small" onPress={() => onTake(version)}>
          {t('versions.take')}
        </Button>
      </div>
    </div>
  );
}
