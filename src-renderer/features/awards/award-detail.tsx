import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { DetailPane, Facts, Section, Timeline } from '../../ui/shell/detail-pane.tsx';
import { MarkWord } from '../marks/index.ts';
import { commendationWord, registerWord, StatusWord } from './award-columns.tsx';

type AwardDetailProps = {
  readonly award: AwardRow;
  /** The same person's other awards, newest first; empty for a collective. */
  readonly others: readonly AwardRow[];
  /** What can be done with it. */
  readonly actions?: ReactNode;
  /** What every record has: scans, history, trash. */
  readonly record?: ReactNode;
  /** Absent where the frame around it has its own way to close it. */
  readonly onClose?: () => void;
};

const decisionText = ({ decisionNumber, decidedOn }: AwardRow): string =>
  [decisionNumber, formatDay(decidedOn)].filter(Boolean).join(', ');

/** All that the register knows of the award under the hand. */
export function AwardDetail({ award, others, actions, record, onClose }: AwardDetailProps) {
  const { t } = useTranslation('awards');
  return (
    <DetailPane title={award.recipientName} {...(onClose && { onClose })}>
      <Facts
        facts={[
          { label: t('field.rank'), value: award.rank },
          { label: t('field.post'), value: award.post },
          { label: t('field.birth'), value: formatDay(award.birth) },
          { label: t('field.unitId'), value: `${award.unitName} (${award.unitCode})` },
          { label: t('field.awardTypeId'), value: award.awardTypeName, award: true },
          { label: t('field.level'), value: t(`level.${award.level}`) },
          { label: t('field.decision'), value: decisionText(award) },
          { label: t('field.commendationType'), value: commendationWord(award, t) },
          { label: t('field.movementName'), value: award.movementName },
          { label: t('field.registerNumber'), value: registerWord(award, t) },
          { label: t('field.reason'), value: award.reason },
          { label: t('field.note'), value: award.note },
          {
            label: t('field.status'),
            value: award.status === 'valid' ? '' : <StatusWord row={award} t={t} />,
          },
          { label: t('field.statusOn'), value: formatDay(award.statusOn) },
          { label: t('field.statusBasis'), value: award.statusBasis },
          { label: t('column.syncState'), value: <MarkWord mark={award.syncState} /> },
        ]}
      />
      {actions}
      {others.length > 0 && (
        <Section heading={t('detail.others')}>
          <Timeline
            events={others.map((other) => ({ id: other.id, text: other.awardTypeName, small: decisionText(other) }))}
          />
        </Section>
      )}
      {record}
    </DetailPane>
  );
}
