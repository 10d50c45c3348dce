import { isUtf8 } from 'node:buffer';
import type { z } from 'zod';
import { isAgeRecipient } from '#main/platform/crypto/age-recipient.ts';
import type { PublicKeys, StationKeys } from '#main/platform/crypto/station-keys.ts';
import { parseUntrusted } from '#main/platform/files/untrusted-json.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type CardKind, cardMaxBytes, cardVersion, type SignedKind, statedCard } from '#shared/domain/cards/cards.ts';

/** A file as it was read, with its name for the sentence that refuses it. */
export interface CardFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type CardRefusal =
  | 'card.notACard'
  | 'card.isHeadquartersCard'
  | 'card.isRequest'
  | 'card.isCertificate'
  | 'card.isRotation'
  | 'card.tooNew'
  | 'card.damaged'
  | 'card.signatureInvalid';

const cardDepth = 6;

/** What every card begins with. */
export const cardHead = <Kind extends SignedKind>(kind: Kind) =>
  ({ SoVang: 'card', kind, version: cardVersion, minReader: 1 }) as const;

export const keysOnCard = ({ public: { sign, age } }: Pick<StationKeys, 'public'>) => ({
  sign: Buffer.from(sign).toString('base64url'),
  age,
});

export const keysFromCard = (keys: { readonly sign: string; readonly age: string }): PublicKeys => ({
  sign: Uint8Array.from(Buffer.from(keys.sign, 'base64url')),
  age: keys.age,
});

/** Indented, since people open these files; the signature is over the values, however they stand. */
export const cardBytes = (card: object): Uint8Array => Buffer.from(`${JSON.stringify(card, null, 2)}\n`, 'utf8');

/**
 * Reads a card of one kind; signatures are the caller's to check.
 * Refuses: card.notACard, card.is… (another kind), card.tooNew, card.damaged.
 */
export function readCard<Schema extends z.ZodType<{ readonly keys: { readonly age: string } }>>(
  file: CardFile,
  kind: CardKind,
  schema: Schema,
): Result<z.output<Schema>, CardRefusal> {
  const value = parseText(file.bytes);
  const stated = statedCard.safeParse(value);
  if (!stated.success)
    return looksLikeCard(file.bytes) ? refuse('card.damaged') : refuse('card.notACard', { name: file.name });
  if (stated.data.kind !== kind) return otherKind(stated.data.kind);
  if (stated.data.minReader > cardVersion)
    return refuse('card.tooNew', { theirs: stated.data.minReader, ours: cardVersion });
  const card = schema.safeParse(value);
  if (!card.success || !isAgeRecipient(card.data.keys.age)) return refuse('card.damaged');
  return ok(card.data);
}

const parseText = (bytes: Uint8Array): unknown =>
  bytes.byteLength <= cardMaxBytes && isUtf8(bytes) ? parseUntrusted(textOf(bytes), cardDepth) : undefined;

/** Without the mark that some editors put before UTF-8 text. */
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');

const looksLikeCard = (bytes: Uint8Array): boolean =>
  /^\s*\{\s*"SoVang":\s*"card"/.test(textOf(bytes.subarray(0, 200)));

function otherKind(kind: string): Result<never, CardRefusal> {
  if (kind === 'headquarters') return refuse('card.isHeadquartersCard');
  if (kind === 'request') return refuse('card.isRequest');
  if (kind === 'rotation') return refuse('card.isRotation');
  return kind === 'certificate' ? refuse('card.isCertificate') : refuse('card.damaged');
}
