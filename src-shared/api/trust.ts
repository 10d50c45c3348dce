import { z } from 'zod';
import type { ExposedInput, SlipInput } from '#shared/domain/cards/trust-papers.ts';
import { fileToken, id, nothing, passphrase, shortText } from './common.ts';
import { command, query } from './contract.ts';

/** A station that was certified here, as far as trust goes. Instants in ms. */
export interface TrustedPeer {
  readonly stationId: string;
  readonly code: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly certifiedAt: number | null;
  readonly scopeUnits: number;
  readonly revoked: { readonly at: number; readonly reason: string; readonly from: number } | null;
}

/** What was noticed of a station that was restored, copied or moved, and how far it has come since. Instants in ms. */
export interface TrustNotice {
  readonly id: number;
  readonly at: number;
  /** this station: from a backup, with the folder's mark gone, with another register in the folder, or told so by a person; or another that began anew, or that has heard more of headquarters than headquarters remembers */
  readonly kind: 'restored' | 'moved' | 'replaced' | 'putBack' | 'begunAnew' | 'wordForgotten';
  /** the other station's name; empty for this one */
  readonly name: string;
  /** work here reaches up to this instant; null when there is none */
  readonly keptUntil: number | null;
  /** what is left to do: write a bundle, wait for the answer, look through the stations, nothing */
  readonly next: 'export' | 'answer' | 'stations' | 'nothing';
}

export interface TrustState {
  readonly notices: readonly TrustNotice[];
  readonly peers: readonly TrustedPeer[];
  /** at a unit: headquarters' word that it may no longer send */
  readonly revoked: { readonly at: number; readonly reason: string } | null;
  /** at a unit: since when its next keys wait for a certificate; at headquarters: when its keys changed last */
  readonly keysSince: { readonly waiting: boolean; readonly at: number } | null;
}

export const rotationApi = {
  /** A unit announces its next keys. Refuses: station.notCertified, station.passphraseWrong, disk.full, medium.lost. */
  'rotation.announce': command(z.object({ passphrase, file: fileToken })).returns<{ readonly fileName: string }>(),
  /** Headquarters certifies them. Refuses: card.*, rotation.stranger, rotation.superseded, station.locked. */
  'rotation.certify': command(z.object({ request: fileToken, file: fileToken })).returns<{
    readonly fileName: string;
    readonly code: string;
    readonly name: string;
  }>(),
  /** Headquarters goes on with other keys. Refuses: card.notHeadquarters, station.locked, station.passphraseWrong. */
  'rotation.succeed': command(z.object({ passphrase })).returns<{ readonly fingerprint: string }>(),
};

export const trustApi = {
  'trust.state': query(nothing).returns<TrustState>(),
  /** Refuses: card.notHeadquarters, station.locked, record.gone, station.alreadyRevoked. */
  'trust.revoke': command(
    z.object({ stationId: id<'station'>(), reason: shortText.refine((text) => text.length > 0) }),
  ).returns<{ readonly code: string }>(),
  /** This station's name and digits on a slip. Refuses: station.notSetUp. */
  'trust.slip': query(nothing).returns<SlipInput>(),
  /** Whose data a station held, by its scope. Refuses: card.notHeadquarters, record.gone. */
  'trust.exposed': query(z.object({ stationId: id<'station'>() })).returns<ExposedInput>(),
  /** A notice was read and led to its end. */
  'trust.settle': command(z.object({ noticeId: z.int().min(1) })).returns<null>(),
  /**
   * Two machines are at work as one station: this one becomes another, which headquarters certifies anew; what it never
   * sent goes along. Refuses: card.notUnit, station.notSetUp, station.passphraseWrong, key.slotDamaged.
   */
  'trust.becomeAnother': command(z.object({ passphrase })).returns<{ readonly code: string }>(),
  /**
   * This register was put back to an older copy and did not notice: it goes on under a new run of numbers.
   * Refuses: station.notSetUp, register.readOnly.
   */
  'trust.beginAnew': command(nothing).returns<null>(),
};
