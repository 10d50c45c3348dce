import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { certificateCard, headquartersCard, revocationCard, statedCard } from '#shared/domain/cards/cards.ts';
import type { LineBatch } from '../../platform/bundles/bundle-types.ts';
import { provesCertificate } from '../../platform/cards/certificate-card.ts';
import { provesRevocation } from '../../platform/cards/revocation-card.ts';
import { findStation } from '../stations/index.ts';
import { serialOf } from './card-files.ts';
import * as roster from './roster.repo.ts';

/** What headquarters says of a station in a bundle to it. */
export interface RosterNews {
  /** cards, as they were signed */
  readonly lines: readonly object[];
  /** worth a bundle by itself */
  readonly urgent: boolean;
}

export const noNews: RosterNews = { lines: [], urgent: false };

/** In every bundle until the station says that it knows. Source: security.md §3.1, sync.md §2.7. */
export function rosterNews(db: ReadDb, peer: roster.RosterEntry): RosterNews {
  const urgent = peer.revocation !== null;
  if (!urgent && peer.knownRoster >= roster.rosterVersion(db)) return noNews;
  const cards = [peer.certificate, peer.revocation].flatMap((card) => (card === null ? [] : [card]));
  return { lines: cards.map((card) => JSON.parse(card) as object), urgent };
}

/** The version may not fall, or an old bundle would lift a revocation. Units alone know of fewer. */
export const isOlderRoster = (db: ReadDb, sender: Uint8Array, version: number): boolean =>
  roster.findInRoster(db, bytesToUuid(sender))?.role === 'headquarters' && version < roster.rosterVersion(db);

/** A revoked station is heard only in the stream that was known when it was revoked: a copy of it begins another. */
export function mayStillSpeak(entry: roster.RosterEntry, stream: string): boolean {
  if (entry.revocation === null) return true;
  return revocationCard.parse(JSON.parse(entry.revocation)).stream === stream;
}

export const revocationReason = (card: string): string => revocationCard.parse(JSON.parse(card)).reason;

interface Told {
  readonly about: { readonly roster: number };
  readonly entry: roster.RosterEntry;
  readonly lines: AsyncIterable<LineBatch>;
}

/**
 * Takes what a bundle says of stations: at a unit, the cards of headquarters; at headquarters, how much the unit knows.
 * A headquarters that was restored from an older copy learns here that it has said more than it remembers.
 * Refuses: bundle.damaged, for a card that headquarters did not sign for this station.
 */
export async function takeRoster(db: WriteDb, { about, entry, lines }: Told): Promise<Result<null>> {
  if (entry.role === 'unit') {
    roster.noteKnownRoster(db, entry.station, about.roster);
    roster.raiseRosterVersion(db, about.roster);
    return ok(null);
  }
  for await (const batch of lines) {
    if (!batch.ok) return batch;
    for (const line of batch.value)
      if (!takeCard(db, entry, line)) return refuse('bundle.damaged', { where: 'roster' });
  }
  roster.raiseRosterVersion(db, about.roster);
  return ok(null);
}

/** A kind of card that this program does not know is passed over; a newer one knows. */
function takeCard(db: WriteDb, entry: roster.RosterEntry, line: unknown): boolean {
  const own = findStation(db);
  const stated = statedCard.safeParse(line);
  if (!own || !stated.success) return false;
  const headquarters = headquartersCard.parse(JSON.parse(entry.card));
  if (stated.data.kind === 'revocation') {
    const card = revocationCard.safeParse(line);
    if (!card.success || !provesRevocation(card.data, headquarters, own.id)) return false;
    roster.saveOwnRevocation(db, JSON.stringify(card.data));
  }
  if (stated.data.kind === 'certificate') {
    const card = certificateCard.safeParse(line);
    const keys = { public: { sign: own.signKey, age: own.ageKey } };
    if (!card.success || !provesCertificate(card.data, headquarters, { id: own.id, keys }).ok) return false;
    const newer = own.certificate === null || card.data.serial >= serialOf(own.certificate);
    if (newer) roster.saveOwnCertificate(db, JSON.stringify(card.data));
  }
  return true;
}
