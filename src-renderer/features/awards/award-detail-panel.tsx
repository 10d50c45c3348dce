import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import { useIsOthers } from '../../api/use-is-others.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Button } from '../../ui/button.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { AwardDetail } from './award-detail.tsx';
import styles from './awards.module.css';
import { VoidAward } from './void-award.tsx';

/** A hand that runs down the list passes rows faster than anyone reads their stories. */
const READ_DELAY_MS = 150;
const MOST_OTHERS = 20;
/** Stands for nobody, so that nothing is asked while a hook must be called. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type AwardDetailPanelProps = {
  readonly award: AwardRow;
  readonly now: () => number;
  readonly readOnly: boolean;
  readonly onEdit: (awardId: string) => void;
  readonly recordPanel?: ((record: { table: 'award'; id: string }) => ReactNode) | undefined;
  /** Absent where the frame around it has its own way to close it. */
  readonly onClose?: () => void;
};

/** Reads what belongs to the award under the hand once the hand rests on it. */
export function AwardDetailPanel({ award, now, readOnly, onEdit, recordPanel, onClose }: AwardDetailPanelProps) {
  const { t } = useTranslation('awards');
  const rested = useSettled(award.id, READ_DELAY_MS) === award.id;
  const isOthers = useIsOthers('award', award.id, rested && !readOnly);
  const others = useQuery(
    'awards.page',
    {
      filter: { personId: award.personId ?? NOBODY },
      sort: 'decidedOn',
      descending: true,
      offset: 0,
      limit: MOST_OTHERS,
    },
    { enabled: rested && award.personId !== null },
  );
  return (
    <AwardDetail
      award={award}
      others={others.status === 'ready' ? others.value.filter(({ id }) => id !== award.id) : []}
      actions={
        !readOnly &&
        !isOthers && (
          <div className={styles.actions}>
            <Button size="small" onPress={() => onEdit(award.id)}>
              {t('action.edit')}
            </Button>
            <VoidAward key={award.id} award={award} today={localDay(now())} />
          </div>
        )
      }
      record={recordPanel?.({ table: 'award', id: award.id })}
      {...(onClose && { onClose })}
    />
  );
}
