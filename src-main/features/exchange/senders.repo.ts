import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { TrustedLookup } from '../../platform/bundles/bundle-types.ts';
import { findInRoster, type RosterEntry } from '../trust/index.ts';
import type { Sender } from './authority.repo.ts';
import { unitScope } from './scope.repo.ts';

/** Whose bundles may be opened here: headquarters' at a unit, those of certified units at headquarters. */
export const trustedIn =
  (db: ReadDb): TrustedLookup =>
  (stationId) => {
    const entry = findInRoster(db, stationId);
    if (!entry || (entry.role === 'unit' && entry.certificate === null)) return undefined;
    return {
      code: entry.code,
      keys: { sign: entry.signKey, age: entry.ageKey },
      older: entry.olderKeys,
      revokedFrom: entry.revokedFrom,
    };
  };

export const senderOf = (db: ReadDb, entry: RosterEntry): Sender => ({
  station: uuidToBytes(entry.station),
  role: entry.role,
  scope: entry.role === 'unit' ? unitScope(db, entry.scope) : null,
});

/**
 * Gives a function that finds the sender of a transaction taken earlier. At a unit all come from headquarters, which
 * answers for what it passes on.
 */
export function senderFinder(db: ReadDb, present: Sender): (tx: number) => Sender {
  const known = new Map<string, Sender>();
  return (tx) => {
    if (!present.scope) return present;
    const row = db.get<{ station: Uint8Array | null }>(
      'SELECT s.station FROM sync_tx t JOIN sync_site s ON s.n = t.site WHERE t.id = +?',
      tx,
    );
    if (!row?.station || Buffer.compare(row.station, present.station) === 0) return present;
    const station = bytesToUuid(row.station);
    const entry = known.has(station) ? undefined : findInRoster(db, station);
    if (entry) known.set(station, senderOf(db, entry));
    return known.get(station) ?? present;
  };
}
