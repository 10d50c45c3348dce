import type { CardInfo } from '#shared/api/cards.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { differingGroups } from '#shared/domain/cards/fingerprint-digits.ts';
import { keysFromCard } from '../../platform/cards/card-file.ts';
import { readHeadquartersCard } from '../../platform/cards/headquarters-card.ts';
import { readAnyRequest } from '../../platform/cards/request-card.ts';
import { fingerprint } from '../../platform/crypto/fingerprint.ts';
import type { PublicKeys } from '../../platform/crypto/station-keys.ts';
import { openCard } from './card-files.ts';

/** Digits as a person typed them, against keys. Refuses: card.fingerprintDiffers, with the places from 1. */
export function compareTyped(typed: string, keys: PublicKeys): Result<null, 'card.fingerprintDiffers'> {
  const differ = differingGroups(typed, fingerprint(keys));
  return differ.length === 0 ? ok(null) : refuse('card.fingerprintDiffers', { groups: differ.join(', ') });
}

/** The same for a card of either side, before anything else is asked of a person. Refuses: card.*, file.*, medium.lost. */
export async function compareCard(file: string, typed: string): Promise<Result<CardInfo>> {
  const request = await openCard(file, readAnyRequest);
  const card =
    !request.ok && request.code === 'card.isHeadquartersCard' ? await openCard(file, readHeadquartersCard) : request;
  if (!card.ok) return card;
  const same = compareTyped(typed, keysFromCard(card.value.keys));
  return same.ok ? ok({ code: card.value.station.code, name: card.value.name }) : same;
}
