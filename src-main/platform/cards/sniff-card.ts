import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { parseUntrusted } from '#main/platform/files/untrusted-json.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type CardKind, cardKinds, cardMaxBytes, cardVersion, statedCard } from '#shared/domain/cards/cards.ts';
import { stationCode } from '#shared/domain/sync/bundle-form.ts';
import type { CardFile } from './card-file.ts';

export interface SniffedCard {
  readonly kind: CardKind;
  /** whose card it is; of a certificate, whom it is for */
  readonly station: { readonly id: string; readonly code: string };
}

const cardDepth = 6;
const sniffed = statedCard.extend({
  kind: z.enum(cardKinds),
  station: z.looseObject({ id: z.string().max(36), code: stationCode }),
});

/** What a file says it is: enough for a list; whoever opens it proves it. Refuses: card.notACard, card.tooNew. */
export function sniffCard({ name, bytes }: CardFile): Result<SniffedCard, 'card.notACard' | 'card.tooNew'> {
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const value = bytes.byteLength <= cardMaxBytes && isUtf8(bytes) ? parseUntrusted(text, cardDepth) : undefined;
  const stated = sniffed.safeParse(value);
  if (!stated.success) return refuse('card.notACard', { name });
  const { kind, station, minReader } = stated.data;
  return minReader > cardVersion
    ? refuse('card.tooNew', { theirs: minReader, ours: cardVersion })
    : ok({ kind, station });
}
