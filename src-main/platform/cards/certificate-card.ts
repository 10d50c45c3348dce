import { signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type CertificateCard,
  certificateCard,
  type HeadquartersCard,
  type RequestCard,
} from '#shared/domain/cards/cards.ts';
import { type CardFile, type CardRefusal, cardHead, keysFromCard, keysOnCard, readCard } from './card-file.ts';
import { headquartersIdentity, headquartersReference } from './headquarters-card.ts';

export interface Grant {
  /** unit ids by year */
  readonly scope: Readonly<Record<string, readonly string[]>>;
  readonly serial: number;
  /** instant in ms */
  readonly now: number;
}

/** Headquarters certifies a station and its keys as its request, or its announcement of new ones, names them. `keys` are headquarters', as on `headquarters`. */
export function makeCertificate(
  request: Pick<RequestCard, 'station' | 'name' | 'keys'>,
  grant: Grant,
  headquarters: HeadquartersCard,
  keys: StationKeys,
): CertificateCard {
  const unsigned = {
    ...cardHead('certificate'),
    station: { id: request.station.id, code: request.station.code },
    name: request.name,
    keys: { sign: request.keys.sign, age: request.keys.age },
    role: 'unit' as const,
    scope: grant.scope,
    serial: grant.serial,
    headquarters: headquartersReference(headquarters),
    issuedAt: new Date(grant.now).toISOString(),
  };
  return certificateCard.parse(signObject('certificate', unsigned, keys.signSeed));
}

/** Refuses: card.notACard, card.isHeadquartersCard, card.isRequest, card.isRotation, card.tooNew, card.damaged. */
export const readCertificate = (file: CardFile): Result<CertificateCard, CardRefusal> =>
  readCard(file, 'certificate', certificateCard);

/**
 * Proves that the headquarters whose card this station trusts certified exactly this station and these keys.
 * Refuses: card.otherHeadquarters, card.signatureInvalid, card.otherStation.
 */
export function provesCertificate(
  certificate: CertificateCard,
  headquarters: HeadquartersCard,
  own: { readonly id: string; readonly keys: Pick<StationKeys, 'public'> },
): Result<CertificateCard, 'card.otherHeadquarters' | 'card.signatureInvalid' | 'card.otherStation'> {
  if (certificate.headquarters.identity !== headquartersIdentity(headquarters))
    return refuse('card.otherHeadquarters', { code: certificate.headquarters.code });
  if (!verifyObject('certificate', certificate, keysFromCard(headquarters.keys).sign))
    return refuse('card.signatureInvalid');
  const { sign, age } = keysOnCard(own.keys);
  const isOurs = certificate.station.id === own.id && certificate.keys.sign === sign && certificate.keys.age === age;
  return isOurs ? ok(certificate) : refuse('card.otherStation', { code: certificate.station.code });
}
