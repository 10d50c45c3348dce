import { z } from 'zod';
import { fileToken, id, shortText } from './common.ts';
import { ask, command, job } from './contract.ts';
import type { BundleEffect, ExportedBundle } from './exchange.ts';

/** Who made a card, as it says itself. Its digits are not told: they are typed as they were heard or printed. */
export interface CardInfo {
  readonly code: string;
  readonly name: string;
}

export interface RequestInfo extends CardInfo {
  readonly unitId: string | null;
  readonly unitName: string;
}

/** What a station's first day came to at headquarters. */
export interface Granted {
  readonly code: string;
  /** the certificate's */
  readonly fileName: string;
  /** null when headquarters has nothing for it yet */
  readonly bundle: ExportedBundle | null;
}

/** And at the unit. */
export interface Begun {
  readonly scopeUnits: number;
  /** of the bundles that lay beside the certificate, in order */
  readonly effects: readonly BundleEffect[];
}

const target = z.object({ file: fileToken });
/** The other side's digits as they were heard or read off paper: spaces and dashes between them do not matter. */
const typed = shortText;
const grant = { year: z.int().min(1945).max(2100), unitIds: z.array(id<'unit'>()).max(2000) };

export const cardsApi = {
  /** Headquarters writes its card. Refuses: card.notHeadquarters, station.locked, disk.full, medium.lost. */
  'cards.exportOwn': command(target).returns<{ readonly fileName: string; readonly fingerprint: string }>(),
  'cards.readHeadquarters': ask(target).returns<CardInfo>(),
  'cards.readRequest': ask(target).returns<RequestInfo>(),
  /** Whether typed digits are those of a card. Refuses: card.*, card.fingerprintDiffers. */
  'cards.compare': ask(z.object({ file: fileToken, typed })).returns<CardInfo>(),
  /** A unit answers headquarters' card with its request. Refuses: card.*, card.fingerprintDiffers, station.locked. */
  'cards.makeRequest': command(z.object({ card: fileToken, typed, file: fileToken })).returns<{
    readonly fileName: string;
    readonly fingerprint: string;
    readonly headquarters: CardInfo;
  }>(),
  /** Headquarters certifies a station for units and a year. Refuses: card.*, card.fingerprintDiffers, card.scopeEmpty, station.locked. */
  'cards.certify': command(z.object({ request: fileToken, typed, file: fileToken, ...grant })).returns<{
    readonly fileName: string;
    readonly code: string;
    readonly stationId: string;
  }>(),
  /** Refuses: card.*, card.otherStation, card.otherHeadquarters. */
  'cards.accept': command(target).returns<{ readonly scopeUnits: number }>(),
  /** Headquarters certifies and writes the first bundle into the same folder. Refuses: as cards.certify and bundles.export. */
  'enrolment.grant': job(z.object({ request: fileToken, typed, folder: fileToken, ...grant })).returns<Granted>(),
  /** A unit takes the certificate and the bundles beside it. Refuses: as cards.accept and bundles.take; card.noneHere. */
  'enrolment.begin': job(z.object({ folder: fileToken })).returns<Begun>(),
};
