import { isAgeRecipient } from '#main/platform/crypto/age-recipient.ts';
import { canonicalBytes } from '#main/platform/crypto/canonical-json.ts';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type HeadquartersCard, headquartersCard } from '#shared/domain/cards/cards.ts';
import { type CardFile, type CardRefusal, cardHead, keysFromCard, keysOnCard, readCard } from './card-file.ts';

export interface CardOwner {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

/** Headquarters' card. `recovery` is the recipient of its recovery key; `now` an instant in ms. */
export function makeHeadquartersCard(
  owner: CardOwner,
  recovery: string,
  now: number,
  keys: StationKeys,
): HeadquartersCard {
  const unsigned = {
    ...cardHead('headquarters'),
    station: { id: owner.id, code: owner.code },
    name: owner.name,
    keys: keysOnCard(keys),
    recovery,
    createdAt: new Date(now).toISOString(),
  };
  return headquartersCard.parse(signObject('headquartersCard', unsigned, keys.signSeed));
}

/**
 * Proves that the card is whole. Whether it is the right headquarters', only its fingerprint says.
 * Refuses: card.notACard, card.isRequest, card.isCertificate, card.tooNew, card.damaged, card.signatureInvalid.
 */
export function readHeadquartersCard(file: CardFile): Result<HeadquartersCard, CardRefusal> {
  const read = readCard(file, 'headquarters', headquartersCard);
  if (!read.ok) return read;
  if (!verifyObject('headquartersCard', read.value, keysFromCard(read.value.keys).sign))
    return refuse('card.signatureInvalid');
  return isAgeRecipient(read.value.recovery) ? ok(read.value) : refuse('card.damaged');
}

/** What a request and a certificate name headquarters by: its station and keys, not the date of one copy of its card. */
export const headquartersIdentity = ({ station, keys, recovery }: HeadquartersCard): string =>
  sha256Hex(canonicalBytes({ id: station.id, sign: keys.sign, age: keys.age, recovery }));

export const headquartersReference = (card: HeadquartersCard) => ({
  id: card.station.id,
  code: card.station.code,
  identity: headquartersIdentity(card),
});
