import { signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type HeadquartersCard, type RequestCard, requestCard } from '#shared/domain/cards/cards.ts';
import { type CardFile, type CardRefusal, cardHead, keysFromCard, keysOnCard, readCard } from './card-file.ts';
import { type CardOwner, headquartersIdentity, headquartersReference } from './headquarters-card.ts';

export interface AskedUnit {
  /** null while headquarters' unit is not known here */
  readonly id: string | null;
  readonly code: string | null;
  readonly name: string;
}

/** A unit's request to be certified by the headquarters whose card it read; `now` an instant in ms. */
export function makeRequest(
  owner: CardOwner,
  unit: AskedUnit,
  headquarters: HeadquartersCard,
  now: number,
  keys: StationKeys,
): RequestCard {
  const unsigned = {
    ...cardHead('request'),
    station: { id: owner.id, code: owner.code },
    name: owner.name,
    keys: keysOnCard(keys),
    unit: { id: unit.id, code: unit.code, name: unit.name },
    headquarters: headquartersReference(headquarters),
    createdAt: new Date(now).toISOString(),
  };
  return requestCard.parse(signObject('request', unsigned, keys.signSeed));
}

/**
 * Proves that the request is whole and answers this headquarters' card. Whose it is, only its fingerprint says.
 * Refuses: card.notACard, card.isHeadquartersCard, card.isCertificate, card.tooNew, card.damaged, card.signatureInvalid,
 *   card.otherHeadquarters.
 */
export function readRequest(
  file: CardFile,
  headquarters: HeadquartersCard,
): Result<RequestCard, CardRefusal | 'card.otherHeadquarters'> {
  const read = readCard(file, 'request', requestCard);
  if (!read.ok) return read;
  const request = read.value;
  if (!verifyObject('request', request, keysFromCard(request.keys).sign)) return refuse('card.signatureInvalid');
  if (request.headquarters.identity !== headquartersIdentity(headquarters))
    return refuse('card.otherHeadquarters', { code: request.headquarters.code });
  return ok(request);
}
