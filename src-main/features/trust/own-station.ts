import { ok, type Result, refuse } from '#shared/base/result.ts';
import { keysNamed, type StationKeys } from '../../platform/crypto/station-keys.ts';
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
  const held = deps.keys.keys();
  // Keys change while they are held, and a restored register has those of its own day.
  const keys = held && keysNamed(held, row.signKey);
  return keys ? ok({ row, keys }) : refuse('station.locked');
}
