import { IconCalendarPlus, IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { ClusterYear } from '#shared/api/clusters.ts';
import { useShownList } from '../../api/shown-list.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useStation } from '../../api/use-station.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { NextStep } from '../../ui/feedback/next-step.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { Card, Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ClusterCard } from './cluster-card.tsx';
import styles from './clusters.module.css';
import { exportedClusters } from './exported-clusters.ts';

type ClustersScreenProps = {
  /** The form of a cluster, or of a new one. */
  readonly onEdit: (clusterId: string | undefined) => void;
  readonly onStartYear: (from: number, to: number) => void;
  readonly onUnit: (unitId: string) => void;
  /** The year to begin with; the newest that has members unless said. */
  readonly year?: number | undefined;
};

/** The clusters of a year with their members and offices. */
export function ClustersScreen(props: ClustersScreenProps) {
  const { t } = useTranslation('clusters');
  const words = useRefusalWords();
  const [year, setYear] = useState(props.year);
  const station = useStation();
  const found = useQuery('clusters.year', { ...(year !== undefined && { year }) }, { keepPrevious: true });
  const head = <PageHead title={t('title')} />;
  if (found.status === 'refused')
    return (
      <Page head={head}>
        <RefusalMessage {...words(found.why)} />
      </Page>
    );
  if (found.status === 'loading' || !station)
    return (
      <Page head={head}>
        <Loading label={t('loading')} />
      </Page>
    );
  const mayChange = station.role === 'headquarters' && !station.readOnly;
  return <Clusters {...props} shown={found.value} mayChange={mayChange} onYear={setYear} />;
}

type ClustersProps = ClustersScreenProps & {
  readonly shown: ClusterYear;
  readonly mayChange: boolean;
  readonly onYear: (year: number) => void;
};

function Clusters({ shown, mayChange, onYear, onEdit, onStartYear, onUnit }: ClustersProps) {
  const { t } = useTranslation('clusters');
  const numbers = useNumbers();
  useShownList(() => exportedClusters(t, shown));
  const { year, years, clusters, free } = shown;
  const members = clusters.reduce((sum, cluster) => sum + cluster.members.length, 0);
  const before = years.find((other) => other < year);
  const next = year + 1;
  const add = (
    <Button key="add" icon={IconPlus} onPress={() => onEdit(undefined)}>
      {t('add')}
    </Button>
  );
  const start = (
    <Button key="start" kind="primary" icon={IconCalendarPlus} onPress={() => onStartYear(year, next)}>
      {t('startYear', { year: next })}
    </Button>
  );
  const truth = (
    <Trans
      t={t}
      i18nKey="truth"
      values={{
        clusters: numbers.format(clusters.filter((cluster) => cluster.members.length > 0).length),
        units: numbers.format(members),
        year,
      }}
      components={{ b: <b /> }}
    />
  );
  return (
    <Page
      head={
        <PageHead
          title={t('title')}
          truth={truth}
          {...(mayChange && clusters.length > 0 && { actions: [add, members > 0 && start] })}
        />
      }
    >
      <div className={styles.years}>
        <IconButton icon={IconChevronLeft} label={t('yearBefore')} size="small" onPress={() => onYear(year - 1)} />
        <span className={styles.year} aria-live="polite">
          {t('year', { year })}
        </span>
        <IconButton icon={IconChevronRight} label={t('yearAfter')} size="small" onPress={() => onYear(year + 1)} />
        {!mayChange && <p className={styles.soft}>{t('whoChanges')}</p>}
      </div>
      {clusters.length === 0 && (
        <EmptyState
          title={t('empty.title')}
          sentence={t(mayChange ? 'empty.headquarters' : 'empty.unit')}
          action={mayChange && add}
        />
      )}
      {members === 0 && before !== undefined && (
        <NextStep
          icon={IconCalendarPlus}
          sentence={t('emptyYear', { year, before })}
          action={
            mayChange && (
              <Button kind="primary" onPress={() => onStartYear(before, year)}>
                {t('startFrom', { before })}
              </Button>
            )
          }
        />
      )}
      {clusters
        .filter((cluster) => cluster.members.length > 0 || mayChange)
        .map((cluster) => (
          <ClusterCard
            key={`${cluster.id} ${year}`}
            cluster={cluster}
            year={year}
            free={free}
            mayChange={mayChange}
            onEdit={() => onEdit(cluster.id)}
            onUnit={onUnit}
          />
        ))}
      {members > 0 && free.length > 0 && (
        <Card title={t('free', { count: free.length })}>
          <ul className={styles.free}>
            {free.map(({ id, code, name }) => (
              <li key={id}>
                {code} {name}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
}
