import type { ReadDb } from '#db/handles.ts';
import type { Peer } from '#shared/api/exchange.ts';
import { type Scope, scopeForm, unitsOfScope } from '#shared/domain/sync/scope.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { findStation } from '../stations/index.ts';
import { listRoster, type RosterEntry } from '../trust/index.ts';
import * as repo from './peers.repo.ts';

/** The stations this one exchanges with, and how far each of them is. */
export function listPeers(db: ReadDb): readonly Peer[] {
  const own = findStation(db);
  if (!own) return [];
  const peers = listRoster(db).map((entry) => ({ entry, times: repo.findPeerTimes(db, entry.station) }));
  const furthestBehind = Math.min(...peers.map(({ times }) => times.acked));
  const waitingFor =
    own.role === 'unit'
      ? (_: RosterEntry, acked: number) => repo.countOwnChangesAfter(db, acked)
      : repo.waitingCounter(db, peers.length === 0 ? 0 : furthestBehind);
  return peers.map(({ entry, times }) => ({
    stationId: entry.station,
    code: entry.code,
    role: entry.role,
    name: entry.name,
    fingerprint: fingerprint({ sign: entry.signKey, age: entry.ageKey }),
    certified: entry.role === 'unit' ? entry.certificate !== null : own.certificate !== null,
    scopeUnits: unitsOfScope(entry.role === 'unit' ? entry.scope : scopeOf(own.certificate)).size,
    lastSentAt: times.lastSentAt,
    lastReceivedAt: times.lastReceivedAt,
    confirmedAt: times.confirmedAt,
    waitingChanges: waitingFor(entry, times.acked),
  }));
}

/** Of a certificate that was proved before it was stored. */
const scopeOf = (certificate: string | null): Scope =>
  certificate === null ? {} : scopeForm.parse((JSON.parse(certificate) as { scope: unknown }).scope);
