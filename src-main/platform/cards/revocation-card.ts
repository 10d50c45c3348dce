import { signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import {
  type HeadquartersCard,
  type RequestCard,
  type RevocationCard,
  revocationCard,
} from '#shared/domain/cards/cards.ts';
import { cardHead, keysFromCard } from './card-file.ts';
import { headquartersReference } from './headquarters-card.ts';

/** From where on a station's log is refused, why, and as which version of the roster. */
export interface Withdrawal {
  readonly from: number;
  readonly stream: string | null;
  readonly reason: string;
  readonly version: number;
  /** instant in ms */
  readonly now: number;
}

/** Headquarters takes a station's word away. `keys` are headquarters', as on `headquarters`. */
export function makeRevocation(
  { station, name, keys: stationKeys }: Pick<RequestCard, 'station' | 'name' | 'keys'>,
  { now, ...withdrawal }: Withdrawal,
  headquarters: HeadquartersCard,
  keys: StationKeys,
): RevocationCard {
  const unsigned = {
    ...cardHead('revocation'),
    station: { id: station.id, code: station.code },
    name,
    keys: { sign: stationKeys.sign, age: stationKeys.age },
    ...withdrawal,
    headquarters: headquartersReference(headquarters),
    issuedAt: new Date(now).toISOString(),
  };
  return revocationCard.parse(signObject('revocation', unsigned, keys.signSeed));
}

/** Whether this headquarters took this station's word away. */
export const provesRevocation = (card: RevocationCard, headquarters: HeadquartersCard, stationId: string): boolean =>
  card.station.id === stationId && verifyObject('revocation', card, keysFromCard(headquarters.keys).sign);
