import type { StationStatus } from '#shared/api/stations.ts';
import { useQuery } from './use-query.ts';

export type ReadyStation = Extract<StationStatus, { phase: 'ready' }>;

/** What this station is; undefined until it is known. */
export function useStation(): ReadyStation | undefined {
  const station = useQuery('station.status', {});
  return station.status === 'ready' && station.value.phase === 'ready' ? station.value : undefined;
}
