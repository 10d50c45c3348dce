import { canonicalBytes } from '#main/platform/crypto/canonical-json.ts';
import { sign, signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type HeadquartersCard,
  type RotationCard,
  rotationCard,
  type SuccessionCard,
  successionCard,
} from '#shared/domain/cards/cards.ts';
import { type CardFile, type CardRefusal, cardHead, keysFromCard, keysOnCard, readCard } from './card-file.ts';
import { type CardOwner, headquartersReference } from './headquarters-card.ts';

/** The keys of a station as they are, and as they shall be. */
export interface KeyChange {
  readonly before: StationKeys;
  readonly after: StationKeys;
}

type ChangeKind = 'rotation' | 'succession';

/** Both sign: the keys before say who follows them, the ones after that somebody holds them. */
function signedByBoth<T extends object>(kind: ChangeKind, value: T, { before, after }: KeyChange) {
  const endorsement = sign(`${kind}Before`, canonicalBytes(value), before.signSeed);
  return signObject(kind, { ...value, endorsement }, after.signSeed);
}

function provesBoth(kind: ChangeKind, card: RotationCard | SuccessionCard): boolean {
  const { endorsement, signature: _, ...value } = card;
  return (
    verifyObject(kind, card, keysFromCard(card.keys).sign) &&
    verifyObject(`${kind}Before`, { ...value, signature: endorsement }, keysFromCard(card.before).sign)
  );
}

/** A unit announces its next keys. @param now instant in ms */
export function makeRotation(
  owner: CardOwner,
  change: KeyChange,
  about: { readonly replaces: number; readonly headquarters: HeadquartersCard; readonly now: number },
): RotationCard {
  const unsigned = {
    ...cardHead('rotation'),
    station: { id: owner.id, code: owner.code },
    name: owner.name,
    keys: keysOnCard(change.after),
    before: keysOnCard(change.before),
    replaces: about.replaces,
    headquarters: headquartersReference(about.headquarters),
    createdAt: new Date(about.now).toISOString(),
  };
  return rotationCard.parse(signedByBoth('rotation', unsigned, change));
}

/**
 * Proves that whoever holds the keys before announced the ones after, and that somebody holds those. Whether the keys
 * before are that station's, the roster says.
 * Refuses: card.notACard, card.is… (another kind), card.tooNew, card.damaged, card.signatureInvalid.
 */
export function readRotation(file: CardFile): Result<RotationCard, CardRefusal> {
  const read = readCard(file, 'rotation', rotationCard);
  if (!read.ok) return read;
  return provesBoth('rotation', read.value) ? ok(read.value) : refuse('card.signatureInvalid');
}

/** Headquarters announces its next keys, and the card that stands for it with them. */
export function makeSuccession(
  card: HeadquartersCard,
  change: KeyChange,
  about: { readonly number: number; readonly roster: number },
): SuccessionCard {
  const unsigned = {
    ...cardHead('succession'),
    station: { id: card.station.id, code: card.station.code },
    name: card.name,
    keys: card.keys,
    before: keysOnCard(change.before),
    ...about,
    card,
  };
  return successionCard.parse(signedByBoth('succession', unsigned, change));
}

/** Whether the headquarters of this card announced that one; its new card is proved as well. */
export const provesSuccession = (succession: SuccessionCard, headquarters: HeadquartersCard): boolean => {
  const { card, station, keys, before } = succession;
  return (
    station.id === headquarters.station.id &&
    card.station.id === station.id &&
    card.keys.sign === keys.sign &&
    card.keys.age === keys.age &&
    before.sign === headquarters.keys.sign &&
    before.age === headquarters.keys.age &&
    provesBoth('succession', succession) &&
    verifyObject('headquartersCard', card, keysFromCard(keys).sign)
  );
};
