import type { ReadDb } from '#db/handles.ts';
import type { TrustedPeer, TrustNotice, TrustState } from '#shared/api/trust.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { certificateCard, revocationCard, rotationCard, successionCard } from '#shared/domain/cards/cards.ts';
import { unitsOfScope } from '#shared/domain/sync/scope.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { findStation } from '../stations/index.ts';
import { heardSince, listOpenNotices, presentRun } from './notices.repo.ts';
import { findHeadquarters, findInRoster, listRoster, type RosterEntry } from './roster.repo.ts';
import { listSuccessions, waitingRotation } from './rotation.repo.ts';

/** Who may speak to whom here, and who may no longer. */
export function trustState(db: ReadDb): TrustState {
  const own = findStation(db);
  const peers = listRoster(db).filter(({ role }) => role === 'unit');
  return {
    notices: noticesOf(db, own?.role === 'unit'),
    peers: peers.map(peerOf),
    revoked: own?.revocation ? revokedOf(own.revocation) : null,
    keysSince: keysSince(db),
  };
}

function keysSince(db: ReadDb): TrustState['keysSince'] {
  const waiting = waitingRotation(db);
  if (waiting !== null) return { waiting: true, at: Date.parse(rotationCard.parse(JSON.parse(waiting)).createdAt) };
  const last = listSuccessions(db).at(-1);
  return last ? { waiting: false, at: Date.parse(successionCard.parse(JSON.parse(last.card)).card.createdAt) } : null;
}

const ownKinds = ['restored', 'moved', 'replaced', 'putBack'] as const;

function noticesOf(db: ReadDb, atUnit: boolean): readonly TrustNotice[] {
  const run = presentRun(db);
  const exchanges = atUnit ? findHeadquarters(db) !== undefined : listRoster(db).length > 0;
  return listOpenNotices(db).flatMap(({ station, kind, ...notice }): readonly TrustNotice[] => {
    const own = ownKinds.find((known) => known === kind);
    if (station === null && own) {
      const next = !exchanges || run.acked > 0 ? 'nothing' : run.sent > 0 ? 'answer' : 'export';
      return [{ ...notice, kind: own, name: '', next }];
    }
    const entry = station === null ? undefined : findInRoster(db, station);
    if (!entry) return [];
    if (kind === 'wordForgotten') return [{ ...notice, kind, name: entry.name, next: 'stations' }];
    const answered = heardSince(db, uuidToBytes(entry.station), notice.at);
    return [{ ...notice, kind: 'begunAnew', name: entry.name, next: answered ? 'nothing' : 'export' }];
  });
}

const peerOf = (entry: RosterEntry): TrustedPeer => ({
  stationId: entry.station,
  code: entry.code,
  name: entry.name,
  fingerprint: fingerprint({ sign: entry.signKey, age: entry.ageKey }),
  certifiedAt:
    entry.certificate === null ? null : Date.parse(certificateCard.parse(JSON.parse(entry.certificate)).issuedAt),
  scopeUnits: unitsOfScope(entry.scope).size,
  revoked: entry.revocation === null ? null : revokedOf(entry.revocation),
});

function revokedOf(card: string) {
  const { issuedAt, reason, from } = revocationCard.parse(JSON.parse(card));
  return { at: Date.parse(issuedAt), reason, from };
}
