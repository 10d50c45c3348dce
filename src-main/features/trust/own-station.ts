import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { StationKeys } from '../../platform/crypto/station-keys.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation, type StationRow } from '../stations/index.ts';

export interface OwnStation {
  readonly row: StationRow;
  readonly keys: StationKeys;
}

/** This station with its keys. Refuses: station.notSetUp, station.locked. */
export function unlockedStation(deps: HostDeps): Result<OwnStation, 'station.notSetUp' | 'station.locked'> {
  const row = findStation(deps.register().read);
  if (!row) return refuse('station.notSetUp');
  const keys = deps.keys.keys();
  return keys ? ok({ row, keys }) : refuse('station.locked');
}
