import { signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import { type Result, refuse } from '#shared/base/result.ts';
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
 * Proves that the request is whole, whichever headquarters it is for. Whose it is, only its fingerprint says.
 * Refuses: card.notACard, card.isHeadquartersCard, card.isCertificate, card.tooNew, card.damaged, card.signatureInvalid.
 */
export function readAnyRequest(file: CardFile): Result<RequestCard, CardRefusal> {
  const read = readCard(file, 'request', requestCard);
  if (!read.ok) return read;
  const request = read.value;
  return verifyObject('request', request, keysFromCard(request.keys).sign) ? read : refuse('card.signatureInvalid');
}

/** The same, and that it answers this headquarters' card. Refuses: as readAnyRequest, card.otherHeadquarters. */
export function readRequest(
  file: CardFile,
  headquarters: HeadquartersCard,
): Result<RequestCard, CardRefusal | 'card.otherHeadquarters'> {
  const read = readAnyRequest(file);
  if (!read.ok) return read;
  const { identity, code } = read.value.headquarters;
  return identity === headquartersIdentity(headquarters) ? read : refuse('card.otherHeadquarters', { code });
}
