import { isLate, usualLateDays } from '#shared/domain/sync/period-state.ts';
import { useKept } from '../../api/use-kept.ts';
import { useQuery } from '../../api/use-query.ts';
import { nothingWaits } from './next-steps.ts';
import { type Overview, OverviewPage, type OverviewWays } from './overview-page.tsx';

type OverviewScreenProps = OverviewWays & {
  /** Instant in ms. */
  readonly now: () => number;
};

/** The start: what is to be done now, and how the newest year stands. */
export function OverviewScreen({ now, ...ways }: OverviewScreenProps) {
  return <OverviewPage overview={useOverview(now())} nowMs={now()} {...ways} />;
}

/** Undefined until the station is known; the year comes when its sums do. */
function useOverview(nowMs: number): Overview | undefined {
  const station = useQuery('station.status', {});
  const truths = useQuery('station.bar', {});
  const years = useQuery('awards.years', {});
  const year = years.status === 'ready' && years.value.length > 0 ? Math.max(...years.value) : undefined;
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
