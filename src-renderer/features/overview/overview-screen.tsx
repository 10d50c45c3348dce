import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLate, usualLateDays } from '#shared/domain/sync/period-state.ts';
import { useKept } from '../../api/use-kept.ts';
import { useQuery } from '../../api/use-query.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { nothingWaits } from './next-steps.ts';
import { type Overview, OverviewPage, type OverviewWays } from './overview-page.tsx';
import { type AwardsBehind, YearCharts } from './year-charts.tsx';

type OverviewScreenProps = OverviewWays & {
  /** Shows the awards behind a number. */
  readonly onBehind: (filter: AwardsBehind) => void;
  /** Instant in ms. */
  readonly now: () => number;
};

/** The start: what is to be done now, and how a year stands. */
export function OverviewScreen({ now, onBehind, ...ways }: OverviewScreenProps) {
  const { t } = useTranslation('overview');
  const found = useQuery('awards.years', {});
  const years = useMemo(() => (found.status === 'ready' ? [...found.value].sort((a, b) => b - a) : []), [found]);
  const [chosen, setChosen] = useKept<number | undefined>('overview.year', () => undefined);
  const year = chosen !== undefined && years.includes(chosen) ? chosen : years[0];
  const overview = useOverview(now(), year);
  // Sums first: what counts by everything starts a worker of its own, which the first screen shall not wait for.
  const counted = overview?.year !== undefined;
  const figures = useQuery('overview.year', { year: year ?? 0 }, { enabled: counted, keepPrevious: true });
  return (
    <OverviewPage
      overview={overview}
      nowMs={now()}
      {...ways}
      yearChoice={
        years.length > 1 && (
          <ChoiceChip
            label={t('year')}
            required
            choices={years.map((one) => ({ value: String(one), label: String(one) }))}
            chosen={year === undefined ? [] : [String(year)]}
            onChange={([one]) => one !== undefined && setChosen(() => Number(one))}
          />
        )
      }
      charts={counted && figures.status === 'ready' && <YearCharts figures={figures.value} onBehind={onBehind} />}
    />
  );
}

/** Undefined until the station is known; the year comes when its sums do. */
function useOverview(nowMs: number, year: number | undefined): Overview | undefined {
  const station = useQuery('station.status', {});
  const truths = useQuery('station.bar', {});
  const filter = year === undefined ? {} : { year };
  const totals = useQuery('awards.totals', { filter }, { enabled: year !== undefined });
  const units = useQuery('units.list', {});
  const decisions = useQuery('decisions.totals', { filter: {} });
  const desk = useQuery('conflicts.counts', {});
  const shared = useQuery('sharedFolder.state', {});
  const headquarters =
    station.status === 'ready' && station.value.phase === 'ready' && station.value.role === 'headquarters';
  const matrix = useQuery('sticks.matrix', { year: new Date(nowMs).getFullYear() }, { enabled: headquarters });
  // As the matrix itself was told.
  const [lateDays] = useKept('sticks.lateDays', () => usualLateDays);
  if (station.status !== 'ready' || station.value.phase !== 'ready' || truths.status !== 'ready') return undefined;
  return {
    station: station.value,
    truths: truths.value,
    waiting: {
      ...nothingWaits,
      ...(units.status === 'ready' && {
        proposedUnits: units.value.filter(({ status }) => status === 'proposed').length,
      }),
      ...(shared.status === 'ready' && { sharedFiles: shared.value?.waiting ?? 0 }),
      ...(matrix.status === 'ready' && {
        lateStations: matrix.value.filter((row) => isLate(row.lastReceivedAt, row.addedAt, nowMs, lateDays)).length,
      }),
      ...(desk.status === 'ready' && {
        // A proposal is headquarters' to answer.
        conflicts: desk.value.conflicts + (station.value.role === 'headquarters' ? desk.value.proposals : 0),
        refused: desk.value.refused,
      }),
      ...(decisions.status === 'ready' && {
        unnumbered: decisions.value.concerns.waiting,
        twins: decisions.value.concerns.twins,
      }),
    },
    year: year !== undefined && totals.status === 'ready' ? { year, totals: totals.value } : undefined,
  };
}
