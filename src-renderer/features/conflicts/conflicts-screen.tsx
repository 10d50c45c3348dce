import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { TabBar } from '../../ui/shell/tab-bar.tsx';
import type { OpenRecord } from './conflict-detail.tsx';
import { ConflictList } from './conflict-list.tsx';
import styles from './conflicts.module.css';
import { RefusedList } from './refused-list.tsx';

export const deskTabs = ['conflict', 'proposal', 'refused'] as const;
export type DeskTab = (typeof deskTabs)[number];

type ConflictsScreenProps = {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly onOpen: OpenRecord;
  /** To the form in which a refused record is corrected. */
  readonly onFix: OpenRecord;
  /** Instant in ms. */
  readonly now: () => number;
};

/** What stations gave different values for, and what units propose to headquarters. */
export function ConflictsScreen({ tab, onTab, onOpen, onFix, now }: ConflictsScreenProps) {
  const { t } = useTranslation('conflicts');
  const numbers = useNumbers();
  const counts = useQuery('conflicts.counts', {});
  const known = counts.status === 'ready' ? counts.value : undefined;
  const { conflicts, proposals, refused } = known ?? { conflicts: 0, proposals: 0, refused: 0 };
  const number: Readonly<Record<DeskTab, number>> = { conflict: conflicts, proposal: proposals, refused };
  const head = (actions: ReactNode) => (
    <>
      <PageHead
        title={t('title')}
        {...(conflicts + proposals + refused > 0 && {
          truth: (
            <Trans
              t={t}
              i18nKey="truth"
              values={{
                conflicts: numbers.format(conflicts),
                proposals: numbers.format(proposals),
                refused: numbers.format(refused),
              }}
              components={{ b: <b /> }}
            />
          ),
        })}
        actions={actions}
      />
      <div className={styles.tabs}>
        <TabBar
          label={t('parts')}
          tabs={deskTabs.map((id) => ({
            id,
            label: t('tabCount', { tab: t(`tab.${id}`), amount: numbers.format(number[id]) }),
          }))}
          open={tab}
          onOpen={onTab}
        />
      </div>
    </>
  );
  if (tab === 'refused')
    return <RefusedList count={known?.refused} now={now} onOpen={onOpen} onFix={onFix} head={head} />;
  return <ConflictList key={tab} kind={tab} now={now} onOpen={onOpen} head={head} />;
}
