import type { ReactNode } from 'react';
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
  /** The year that was chosen, the newest at first; undefined when there is none. */
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
  /** Which year; only where there are several. */
  readonly yearChoice?: ReactNode;
  /** The year as charts. */
  readonly charts?: ReactNode;
};

/** What to do now, and below it a year. */
export function OverviewPage({ overview, nowMs, yearChoice, charts, onDo, onAwards, onUnits }: OverviewPageProps) {
  const { t } = useTranslation('overview');
  const head = <PageHead title={t('title')} {...(overview && { truth: overview.station.name })} />;
  if (!overview) return <Page head={head}>{null}</Page>;
  const { station, truths, waiting, year } = overview;
  return (
    <Page head={head}>
      <section className={styles.todos} aria-labelledby="overview-now">
        <h2 id="overview-now" className={styles.heading}>
          {t('now')}
        </h2>
        <TodoList todos={nextSteps(station, truths, waiting, nowMs)} nowMs={nowMs} onDo={onDo} />
      </section>
      {yearChoice && <div className={styles.yearChoice}>{yearChoice}</div>}
      <div className={styles.cards}>
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
        {charts}
      </div>
    </Page>
  );
}
