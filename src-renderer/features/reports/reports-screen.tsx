import { IconChevronLeft, IconChevronRight, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ReportRow } from '#shared/api/reports.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useStation } from '../../api/use-station.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { Card, Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import styles from './reports.module.css';

type ReportsScreenProps = {
  readonly now: () => number;
  /** The newest year with clusters unless said. */
  readonly year?: number | undefined;
  readonly onWrite: (clusterId: string, year: number) => void;
  readonly onPaper: (clusterId: string, year: number) => void;
  readonly onClusters: () => void;
};

/** The year-end reports of the clusters: which are written, which final, and where numbers changed since. */
export function ReportsScreen({ now, year, onWrite, onPaper, onClusters }: ReportsScreenProps) {
  const { t } = useTranslation('reports');
  const words = useRefusalWords();
  const numbers = useNumbers();
  const station = useStation();
  const [chosen, setChosen] = useState(year);
  const found = useQuery('reports.year', { ...(chosen !== undefined && { year: chosen }) }, { keepPrevious: true });
  if (found.status !== 'ready' || !station)
    return (
      <Page head={<PageHead title={t('title')} />}>
        {found.status === 'refused' ? <RefusalMessage {...words(found.why)} /> : <Loading label={t('loading')} />}
      </Page>
    );
  const { reports, year: shown } = found.value;
  const truth = (
    <Trans
      t={t}
      i18nKey="truth"
      values={{
        clusters: numbers.format(reports.length),
        written: numbers.format(reports.filter(({ version }) => version !== null).length),
        issued: numbers.format(reports.filter(({ version }) => version?.issued).length),
        year: shown,
      }}
      components={{ b: <b /> }}
    />
  );
  return (
    <Page head={<PageHead title={t('title')} truth={truth} />}>
      <div className={styles.years}>
        <IconButton icon={IconChevronLeft} label={t('yearBefore')} size="small" onPress={() => setChosen(shown - 1)} />
        <span className={styles.year} aria-live="polite">
          {t('year', { year: shown })}
        </span>
        <IconButton icon={IconChevronRight} label={t('yearAfter')} size="small" onPress={() => setChosen(shown + 1)} />
      </div>
      {reports.length === 0 && (
        <EmptyState
          title={t('empty.title', { year: shown })}
          sentence={t('empty.sentence')}
          action={
            <Button icon={IconUsersGroup} onPress={onClusters}>
              {t('empty.action')}
            </Button>
          }
        />
      )}
      {reports.map((report, at) => (
        <Card key={report.clusterId} title={report.name}>
          <p className={styles.soft}>{t('members', { members: numbers.format(report.members) })}</p>
          <ReportState report={report} now={now} />
          <div className={styles.actions}>
            {!station.readOnly && (
              <Button kind={at === 0 ? 'primary' : 'secondary'} onPress={() => onWrite(report.clusterId, shown)}>
                {t(report.version ? 'goOn' : 'write')}
              </Button>
            )}
            <Button onPress={() => onPaper(report.clusterId, shown)}>{t('see')}</Button>
          </div>
        </Card>
      ))}
    </Page>
  );
}

function ReportState({
  report: { version, changed },
  now,
}: {
  readonly report: ReportRow;
  readonly now: () => number;
}) {
  const { t } = useTranslation('reports');
  const numbers = useNumbers();
  if (!version) return <StateWord tone="wait" word={t('state.none')} />;
  const at = instantText(version.savedAt, now());
  return (
    <>
      <StateWord
        tone={version.issued ? 'ok' : 'plain'}
        word={t(version.issued ? 'state.issued' : 'state.kept', { at, by: version.savedBy })}
      />
      {changed > 0 && <StateWord tone="wait" word={t('state.changed', { changes: numbers.format(changed) })} />}
    </>
  );
}
