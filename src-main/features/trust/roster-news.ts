import type { ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  certificateCard,
  headquartersCard,
  revocationCard,
  statedCard,
  successionCard,
} from '#shared/domain/cards/cards.ts';
import type { LineBatch } from '../../platform/bundles/bundle-types.ts';
import { provesRevocation } from '../../platform/cards/revocation-card.ts';
import { verifyObject } from '../../platform/crypto/signing.ts';
import { findStation } from '../stations/index.ts';
import { serialOf } from './card-files.ts';
import { addNotice } from './notices.repo.ts';
import { keepCertificate, provesOwn } from './own-certificate.ts';
import * as roster from './roster.repo.ts';
import { successionNews, takeSuccession } from './succeed.service.ts';

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
  const successions = successionNews(db, peer);
  const urgent = peer.revocation !== null || successions.length > 0;
  if (!urgent && peer.knownRoster >= roster.rosterVersion(db)) return noNews;
  const cards = [peer.certificate, peer.revocation].flatMap((card) => (card === null ? [] : [card]));
  return { lines: [...successions, ...cards.map((card) => JSON.parse(card) as object)], urgent };
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
  readonly about: { readonly roster: number; readonly stream: string; readonly upTo: { readonly position: number } };
  /** as it was signed */
  readonly header: { readonly signature: string };
  readonly entry: roster.RosterEntry;
  readonly lines: AsyncIterable<LineBatch>;
  readonly nowMs: number;
}

/**
 * Takes what a bundle says of stations: at a unit, the cards of headquarters; at headquarters, how much the unit knows.
 * A headquarters that was restored from an older copy learns here that it has said more than it remembers.
 * Refuses: bundle.damaged, for a card that headquarters did not sign for this station.
 */
export async function takeRoster(db: WriteDb, { about, header, entry, lines, nowMs }: Told): Promise<Result<null>> {
  retireOlderKeys(db, entry, about, header);
  if (entry.role === 'unit') {
    // Of what was said only its number comes back: the cards went to those whom they speak of.
    if (about.roster > roster.rosterVersion(db))
      addNotice(db, { at: nowMs, station: uuidToBytes(entry.station), kind: 'wordForgotten', keptUntil: null });
    roster.noteKnownRoster(db, entry.station, about.roster);
    roster.raiseRosterVersion(db, about.roster);
    return ok(null);
  }
  for await (const batch of lines) {
    if (!batch.ok) return batch;
    for (const line of batch.value)
      if (!takeCard(db, entry.station, line)) return refuse('bundle.damaged', { where: 'roster' });
  }
  roster.raiseRosterVersion(db, about.roster);
  return ok(null);
}

/** Once the present keys were heard, older ones speak for nothing that comes after. */
function retireOlderKeys(
  db: WriteDb,
  { station, signKey, olderKeys }: roster.RosterEntry,
  { stream, upTo: { position } }: Told['about'],
  header: Told['header'],
): void {
  if (olderKeys.every(({ until }) => until !== null) || !verifyObject('bundle', header, signKey)) return;
  const until = { stream, position };
  roster.saveOlderKeys(
    db,
    station,
    olderKeys.map((older) => ({ ...older, until: older.until ?? until })),
  );
}

/** A kind of card that this program does not know is passed over; a newer one knows. */
function takeCard(db: WriteDb, sender: string, line: unknown): boolean {
  const own = findStation(db);
  // A card before this one may have changed it.
  const entry = roster.findInRoster(db, sender);
  const stated = statedCard.safeParse(line);
  if (!own || !entry || !stated.success) return false;
  const headquarters = headquartersCard.parse(JSON.parse(entry.card));
  if (stated.data.kind === 'succession') {
    const card = successionCard.safeParse(line);
    if (!card.success || !takeSuccession(db, entry, card.data)) return false;
  }
  if (stated.data.kind === 'revocation') {
    const card = revocationCard.safeParse(line);
    if (!card.success || !provesRevocation(card.data, headquarters, own.id)) return false;
    roster.saveOwnRevocation(db, JSON.stringify(card.data));
  }
  if (stated.data.kind === 'certificate') {
    const card = certificateCard.safeParse(line);
    if (!card.success || !provesOwn(db, card.data, headquarters, own).ok) return false;
    const newer = own.certificate === null || card.data.serial >= serialOf(own.certificate);
    if (newer) keepCertificate(db, card.data, own);
  }
  return true;
}
