import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanOwner } from '#shared/domain/records/tables.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Section } from '../../ui/shell/detail-pane.tsx';
import { RecordHistory } from './record-history.tsx';
import { READ_DELAY_MS } from './record-past.tsx';
import styles from './records.module.css';
import { WithdrawButton } from './withdraw-button.tsx';

type RecordPanelProps = {
  readonly table: ScanOwner;
  readonly id: string;
  /** Instant in ms. */
  readonly now: () => number;
  /** Its scans, which another feature draws. */
  readonly scans?: ReactNode;
  /** To the page of the bundle that brought a change. */
  readonly onBundle?: ((label: string) => void) | undefined;
};

/** What every record has: its scans, its past, and the way into the trash. */
export function RecordPanel({ table, id, now, scans, onBundle }: RecordPanelProps) {
  const { t } = useTranslation('records');
  const rested = useSettled(id, READ_DELAY_MS) === id;
  const plan = useQuery('records.withdrawPlan', { table, id }, { enabled: rested });
  const why = plan.status === 'refused' ? plan.why.code : undefined;
  return (
    <div className={styles.panel}>
      {rested && scans}
      <Section heading={t('panel.history')}>
        <RecordHistory key={`${table} ${id}`} table={table} id={id} now={now} rested={rested} onBundle={onBundle} />
      </Section>
      {why === 'record.headquartersOnly' && <p className={styles.soft}>{t('panel.headquartersOnly')}</p>}
      {why === 'record.outOfScope' && <p className={styles.soft}>{t('panel.outOfScope')}</p>}
      {why !== 'record.headquartersOnly' && why !== 'record.outOfScope' && (
        <WithdrawButton key={`withdraw ${table} ${id}`} table={table} id={id} />
      )}
    </div>
  );
}
