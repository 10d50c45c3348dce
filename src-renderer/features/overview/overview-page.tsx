import { useTranslation } from 'react-i18next';
import type { AwardTotals } from '#shared/api/awards.ts';
import type { StationStatus, StatusBar } from '#shared/api/stations.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { LevelTable } from './level-table.tsx';
import { nextSteps, type Todo, type Waiting } from './next-steps.ts';
import styles from './overview.module.css';
import { TodoList } from './todo-list.tsx';

export type Overview = {
  readonly station: Extract<StationStatus, { phase: 'ready' }>;
  readonly truths: StatusBar;
  readonly waiting: Waiting;
  /** The newest year with awards; undefined when there is none. */
  readonly year: { readonly year: number; readonly totals: AwardTotals } | undefined;
};

export type OverviewWays = {
  readonly onDo: (what: Todo['what']) => void;
  readonly onAwards: (year: number) => void;
  readonly onUnits: () => void;
};

type OverviewPageProps = OverviewWays & {
  /** Undefined until it is read. */
  readonly overview: Overview | undefined;
  readonly nowMs: number;
};

/** What to do now, and the newest year by level. */
export function OverviewPage({ overview, nowMs, onDo, onAwards, onUnits }: OverviewPageProps) {
  const { t } = useTranslation('overview');
  const head = <PageHead title={t('title')} {...(overview && { truth: overview.station.name })} />;
  if (!overview) return <Page head={head}>{null}</Page>;
  const { station, truths, waiting, year } = overview;
  return (
    <Page head={head} narrow>
      <section className={styles.todos} aria-labelledby="overview-now">
        <h2 id="overview-now" className={styles.heading}>
          {t('now')}
        </h2>
        <TodoList todos={nextSteps(station, truths, waiting, nowMs)} nowMs={nowMs} onDo={onDo} />
      </section>
      {year && (
        <Card
          title={t('yearTitle', { year: year.year })}
          action={
            <div className={styles.ways}>
              <Button kind="link" onPress={onUnits}>
                {t('toUnits')}
              </Button>
              <Button kind="link" onPress={() => onAwards(year.year)}>
                {t('toAwards')}
              </Button>
            </div>
          }
        >
          <LevelTable caption={t('yearTitle', { year: year.year })} totals={year.totals} />
        </Card>
      )}
    </Page>
  );
}
