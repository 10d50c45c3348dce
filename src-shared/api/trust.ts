import { z } from 'zod';
import { id, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';

/** A station that was certified here, as far as trust goes. Instants in ms. */
export interface TrustedPeer {
  readonly stationId: string;
  readonly code: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly certifiedAt: number | null;
  readonly scopeUnits: number;
  readonly revoked: { readonly at: number; readonly reason: string; readonly from: number } | null;
}

export interface TrustState {
  readonly peers: readonly TrustedPeer[];
  /** at a unit: headquarters' word that it may no longer send */
  readonly revoked: { readonly at: number; readonly reason: string } | null;
}

export const trustApi = {
  'trust.state': query(nothing).returns<TrustState>(),
  /** Refuses: card.notHeadquarters, station.locked, record.gone, station.alreadyRevoked. */
  'trust.revoke': command(
    z.object({ stationId: id<'station'>(), reason: shortText.refine((text) => text.length > 0) }),
  ).returns<{ readonly code: string }>(),
};
