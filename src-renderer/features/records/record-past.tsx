import { useTranslation } from 'react-i18next';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Section } from '../../ui/shell/detail-pane.tsx';
import { RecordHistory } from './record-history.tsx';

/** A hand that runs down a list passes rows faster than anyone reads their stories. */
export const READ_DELAY_MS = 150;

type RecordPastProps = {
  readonly table: RecordTable;
  readonly id: string;
  /** Instant in ms. */
  readonly now: () => number;
  /** of its heading: 2 on a form, 3 in the pane beside a list */
  readonly level?: 2 | 3;
};

/** The past alone, for records that have neither scans nor this way into the trash. */
export function RecordPast({ table, id, now, level = 3 }: RecordPastProps) {
  const { t } = useTranslation('records');
  const rested = useSettled(id, READ_DELAY_MS) === id;
  return (
    <Section level={level} heading={t('panel.history')}>
      <RecordHistory key={`${table} ${id}`} table={table} id={id} now={now} rested={rested} />
    </Section>
  );
}
