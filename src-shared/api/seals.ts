import { z } from 'zod';
import type { StampShows } from '#shared/domain/papers/stamp.ts';
import { largestPicture, type SealedPaper, sealedKinds } from '#shared/domain/seals/sealed-paper.ts';
import { day, fileToken, id, nothing, shortText } from './common.ts';
import { ask, command, job, query } from './contract.ts';
import { paper } from './papers.ts';

/** An award of the paper that was written to since. Instants in ms. */
export interface ChangedAward {
  readonly awardId: string;
  readonly name: string;
  readonly at: number;
  readonly actor: string;
  readonly what: 'entered' | 'changed' | 'removed';
}

/** Counts of awards, as the register has them now. */
export interface CountsNow {
  readonly collectives: number;
  readonly people: number;
  readonly households: number;
  readonly rows: number;
}

/** How what was signed stands to the register. `absent`: there is no such decision here, or it has no rows. */
export type SealInRegister =
  | { readonly state: 'same' | 'absent' | 'notCompared' }
  | {
      readonly state: 'changed';
      readonly now: CountsNow;
      /** newest first, a few */
      readonly changes: readonly ChangedAward[];
      readonly decisionId: string | null;
    };

/** Who signed, as this register knows them. */
export interface SealSigner {
  readonly name: string;
  readonly isOwn: boolean;
  /** instant in ms since which the station may sign no more */
  readonly revokedAt: number | null;
  readonly reason: string;
}

/** What looking at a picture of a paper came to. */
export type SealVerdict =
  | { readonly outcome: 'none' | 'notOurs' | 'tooNew' | 'damaged' }
  | { readonly outcome: 'stranger'; readonly code: string }
  | { readonly outcome: 'forged'; readonly signer: string }
  | {
      readonly outcome: 'true';
      readonly signer: SealSigner;
      readonly paper: Omit<SealedPaper, 'digest' | 'station'>;
      readonly register: SealInRegister;
    };

export const sealsApi = {
  /** Refuses: picture.notAPicture, picture.tooManyPixels, file.unreadable, job.cancelled. */
  'seals.check': job(
    z.union([
      z.object({ file: fileToken }),
      z.object({ name: shortText, bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= largestPicture) }),
    ]),
  ).returns<SealVerdict>(),
  /** Awards of a decision, or else of a year, that were written to from a day on; newest first. */
  'seals.changed': query(
    z.object({
      decisionId: id<'decision'>().optional(),
      year: z.int().min(0).max(9999),
      unitId: id<'unit'>().optional(),
      since: day,
    }),
  ).returns<readonly ChangedAward[]>(),
  /** Which kinds of paper carry a signed code. */
  'seals.kinds':
    query(nothing).returns<readonly { readonly kind: (typeof sealedKinds)[number]; readonly on: boolean }[]>(),
  'seals.setKind': command(z.object({ kind: z.enum(sealedKinds), on: z.boolean() })).returns<null>(),
  /**
   * What the QR code of a paper holds; null where the paper carries none. Main alone asks.
   * @param read sha256, in hex, of the JSON it was laid out from
   * Refuses: paper.changed, and what the query of the paper's kind refuses.
   */
  'seals.sign': command(
    z.object({
      paper,
      code: z.string().regex(/^\d{10}$/),
      pages: z.int().min(0).max(0xffffff),
      read: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ).returns<{ readonly text: string } | null>(),
  /** What of its code a paper will show: it must have room before it is drawn. Main alone asks. */
  'seals.wanted': ask(z.object({ paper })).returns<{ readonly shows: StampShows }>(),
};
