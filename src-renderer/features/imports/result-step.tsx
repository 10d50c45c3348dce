import { useTranslation } from 'react-i18next';
import type { ImportReport } from '#shared/api/imports.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { CountsLine } from './counts-line.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './imports.module.css';
import { LevelTable } from './level-table.tsx';
import { RefusedRows } from './refused-rows.tsx';

/** More than anybody reads on a screen; the rest is found again by previewing the same file. */
const MOST_SHOWN = 500;

type ResultStepProps = {
  readonly report: ImportReport;
  /** whose refused rows can still be saved */
  readonly planId: string;
};

/** What went in, and what did not and why. */
export function ResultStep({ report, planId }: ResultStepProps) {
  const { t } = useTranslation('imports');
  const left = report.findings.filter(({ severity }) => severity === 'refused' || severity === 'repeat');
  const rest = report.findings.filter(({ severity }) => severity === 'warning');
  return (
    <div className={styles.result}>
      <Banner kind="done" title={t('result.done', { file: report.fileName })}>
        <CountsLine counts={report.counts} past />
      </Banner>
      {report.counts.refused > 0 && (
        <RefusedRows planId={planId} fileName={report.fileName} refused={report.counts.refused} />
      )}
      <LevelTable byLevel={report.counts.byLevel} />
      {left.length > 0 && (
        <FindingList wholeFile findings={left.slice(0, MOST_SHOWN)} place={t('result.left', { number: left.length })} />
      )}
      {rest.length > 0 && (
        <FindingList
          wholeFile
          findings={rest.slice(0, MOST_SHOWN)}
          place={t('result.warned', { number: rest.length })}
        />
      )}
    </div>
  );
}
