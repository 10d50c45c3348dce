import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovementRow } from '#shared/api/movements.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DetailPane, Facts, NoteBox, Section, Timeline } from '../../ui/shell/detail-pane.tsx';
import { launcherText, periodText, planText } from './movement-columns.ts';
import styles from './movements.module.css';

const MOST_AWARDS = 50;

type MovementDetailProps = {
  readonly movement: MovementRow;
  /** Absent where this station may not change it. */
  readonly onEdit?: (() => void) | undefined;
  /** What every record has at its bottom: scans, history, trash. */
  readonly recordPanel?: ((record: { table: 'movement'; id: string }) => ReactNode) | undefined;
};

/** One movement, and the awards that came of it. */
export function MovementDetail({ movement, onEdit, recordPanel }: MovementDetailProps) {
  const { t } = useTranslation('movements');
  return (
    <DetailPane title={movement.name}>
      <Facts
        facts={[
          { label: t('field.kind'), value: t(`kind.${movement.kind}`) },
          { label: t('field.period'), value: periodText(movement) },
          { label: t('field.plan'), value: planText(movement) },
          { label: t('field.launcher'), value: launcherText(movement, t) },
          { label: t('field.slogan'), value: movement.slogan },
          { label: t('field.targets'), value: movement.targets && <Lines text={movement.targets} /> },
          { label: t('field.note'), value: movement.note && <Lines text={movement.note} /> },
        ]}
      />
      {onEdit ? (
        <div>
          <Button size="small" onPress={onEdit}>
            {t('edit')}
          </Button>
        </div>
      ) : (
        <NoteBox>{t(movement.unitId === null ? 'readOnly.headquarters' : 'readOnly.otherUnit')}</NoteBox>
      )}
      <Awards movement={movement} />
      {recordPanel?.({ table: 'movement', id: movement.id })}
    </DetailPane>
  );
}

const Lines = ({ text }: { readonly text: string }) => <span className={styles.lines}>{text}</span>;

function Awards({ movement: { id, awards } }: { readonly movement: MovementRow }) {
  const { t } = useTranslation('movements');
  const numbers = useNumbers();
  const rows = useQuery(
    'awards.page',
    { filter: { movementId: id }, sort: 'name', offset: 0, limit: MOST_AWARDS },
    { enabled: awards > 0 },
  );
  if (awards === 0)
    return (
      <Section heading={t('awards.heading', { awards: numbers.format(0) })}>
        <p className={styles.soft}>{t('awards.none')}</p>
      </Section>
    );
  return (
    <Section heading={t('awards.heading', { awards: numbers.format(awards) })}>
      {rows.status === 'ready' && (
        <Timeline
          events={rows.value.map((row) => ({
            id: row.id,
            text: row.recipientName,
            small: [row.awardTypeName, row.decisionNumber, row.decidedOn && formatDay(row.decidedOn)]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
      {awards > MOST_AWARDS && <p className={styles.soft}>{t('awards.more', { shown: MOST_AWARDS })}</p>}
    </Section>
  );
}
