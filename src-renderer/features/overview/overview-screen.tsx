import { useQuery } from '../../api/use-query.ts';
import { nothingWaits } from './next-steps.ts';
import { type Overview, OverviewPage, type OverviewWays } from './overview-page.tsx';

type OverviewScreenProps = OverviewWays & {
  /** Instant in ms. */
  readonly now: () => number;
};

/** The start: what is to be done now, and how the newest year stands. */
export function OverviewScreen({ now, ...ways }: OverviewScreenProps) {
  return <OverviewPage overview={useOverview()} nowMs={now()} {...ways} />;
}

/** Undefined until the station is known; the year comes when its sums do. */
function useOverview(): Overview | undefined {
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
