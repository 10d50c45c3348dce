import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TrashRow } from '#shared/api/records.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { DetailPane, Facts, Section } from '../../ui/shell/detail-pane.tsx';
import { RecordHistory } from './record-history.tsx';

const READ_DELAY_MS = 150;

type TrashDetailProps = {
  readonly row: TrashRow;
  readonly now: () => number;
  readonly busy: boolean;
  readonly onRestore: () => void;
};

/** One withdrawn record with its past, and the way back. */
export function TrashDetail({ row, now, busy, onRestore }: TrashDetailProps) {
  const { t } = useTranslation('records');
  const { table, id, title, small, together, at, actor, station } = row;
  const rested = useSettled(id, READ_DELAY_MS) === id;
  return (
    <DetailPane title={title}>
      <Facts
        facts={[
          { label: t('trash.column.table'), value: t(`table.${table}`) },
          { label: t('trash.column.small'), value: small },
          { label: t('trash.column.together'), value: together > 0 ? t('trash.together', { awards: together }) : null },
          { label: t('trash.column.at'), value: at === null ? t('trash.unknownTime') : instantText(at, now()) },
          { label: t('trash.column.actor'), value: actor },
          { label: t('trash.column.station'), value: station },
        ]}
      />
      <div>
        <Button icon={IconArrowBackUp} busy={busy} onPress={onRestore}>
          {t('trash.restore')}
        </Button>
      </div>
      <Section heading={t('panel.history')}>
        <RecordHistory key={`${table} ${id}`} table={table} id={id} now={now} rested={rested} />
      </Section>
    </DetailPane>
  );
}
