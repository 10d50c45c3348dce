import type { ReadDb } from '#db/handles.ts';
import type { TrustedPeer, TrustState } from '#shared/api/trust.ts';
import { certificateCard, revocationCard } from '#shared/domain/cards/cards.ts';
import { unitsOfScope } from '#shared/domain/sync/scope.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import { findStation } from '../stations/index.ts';
import { listRoster, type RosterEntry } from './roster.repo.ts';

/** Who may speak to whom here, and who may no longer. */
export function trustState(db: ReadDb): TrustState {
  const own = findStation(db);
  const peers = listRoster(db).filter(({ role }) => role === 'unit');
  return { peers: peers.map(peerOf), revoked: own?.revocation ? revokedOf(own.revocation) : null };
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
