import { z } from 'zod';
import type { CardKind } from '#shared/domain/cards/cards.ts';
import type { Refusal } from '#shared/errors.ts';
import type { ChangeInWords } from './bundle-page.ts';
import { fileToken, id, nothing, shortText } from './common.ts';
import { ask, desk, type FileToken, job, query } from './contract.ts';
import type { BundleEffect } from './exchange.ts';

/** A place that bundles are carried by: a stick, or a folder that was chosen before. */
export interface Medium {
  readonly folder: FileToken;
  /** as a person knows it; the path, for its hint */
  readonly name: string;
  readonly path: string;
  /** shared: the folder that others of the house send into */
  readonly kind: 'stick' | 'folder' | 'shared';
  /** what was taken from it is moved out of the way */
  readonly putsAway: boolean;
  /** it was used last for this */
  readonly last: boolean;
  /** null where the system does not tell */
  readonly freeBytes: number | null;
}

/** What a file on a stick is to this station, before anything of it is decrypted. */
export type StickVerdict =
  /** to be taken as the `order`-th of its sender, from 1 */
  | { readonly state: 'ready'; readonly order: number }
  /** everything in it is in the bundle `by` on the same stick */
  | { readonly state: 'covered'; readonly by: number }
  /** at: instant in ms; null when the log does not say */
  | { readonly state: 'taken'; readonly at: number | null }
  /** what it brings came with a later bundle */
  | { readonly state: 'older' }
  /** `first` to `last` are the numbers that are missing, null where numbers do not tell; instants in ms */
  | {
      readonly state: 'gap';
      readonly first: number | null;
      readonly last: number | null;
      readonly since: number | null;
      readonly until: number;
    }
  /** written by a machine that was restored or copied, or by the older one of two */
  | { readonly state: 'restored' }
  /** it confirms what this register does not know: this register is an older copy of itself */
  | { readonly state: 'weAreOlder' }
  | { readonly state: 'notForMe'; readonly code: string; readonly name: string | null }
  | { readonly state: 'tooNew'; readonly theirs: number; readonly ours: number }
  | { readonly state: 'stranger' | 'revoked'; readonly code: string }
  | { readonly state: 'damaged' | 'unreadable'; readonly why: Refusal }
  /** shorter than it says, and just written to: somebody is copying it */
  | { readonly state: 'arriving' }
  /** scans, taken beside the data and in any order */
  | { readonly state: 'volume' }
  | { readonly state: 'card'; readonly card: CardKind; readonly code: string };
export type StickState = StickVerdict['state'];

export interface StickFile {
  /** in its folder; to be handed back as it is */
  readonly name: string;
  /** null when it could not be looked at */
  readonly sizeBytes: number | null;
  /** of a bundle whose header proved itself */
  readonly from: { readonly code: string; readonly name: string } | null;
  readonly number: number | null;
  /** instant in ms, by the sender's clock */
  readonly createdAt: number | null;
  readonly verdict: StickVerdict;
}

export interface StickListing {
  /** what can be taken first, in the order in which it is to be taken */
  readonly files: readonly StickFile[];
  /** files that are neither bundle nor card */
  readonly others: number;
  /** files beyond the most that are looked at */
  readonly unseen: number;
}

export const seenKinds = ['new', 'changed', 'conflict', 'refused', 'waiting'] as const;
export type SeenKind = (typeof seenKinds)[number];

/** One change of a bundle: a record, or a field with its value here and in the file. */
export interface SeenRow extends ChangeInWords {
  readonly id: number;
  readonly kind: SeenKind;
  readonly table: string;
  /** code of a refusal, or why it waits; '' for what is taken */
  readonly reason: string;
}

/** What a preview found out, to be asked for by pages. */
export interface SeenSummary {
  readonly id: string;
  readonly kinds: Readonly<Partial<Record<SeenKind, number>>>;
  readonly units: readonly { readonly unit: string; readonly count: number }[];
  /** false: there are more changes than are listed */
  readonly whole: boolean;
}

export interface StickPreview {
  readonly effect: BundleEffect;
  readonly seen: SeenSummary;
}

/** A unit's station and what came of it, by month. Instants in ms. */
export interface MatrixRow {
  readonly stationId: string;
  readonly code: string;
  readonly name: string;
  /** when it was certified here */
  readonly addedAt: number;
  readonly lastReceivedAt: number | null;
  /** bundles written for it that it has not confirmed yet */
  readonly unconfirmed: number;
  /** bundles of it that were taken since anything was written for it */
  readonly unanswered: number;
  /** twelve, from January */
  readonly months: readonly { readonly received: number; readonly confirmed: boolean }[];
}

/** The folder of the house, as it was when it was last looked at. */
export interface SharedFolder {
  readonly medium: Medium;
  /** false: it cannot be reached now, and is tried again */
  readonly there: boolean;
  /** bundles and volumes in it that can be taken here and were not */
  readonly waiting: number;
}

export interface StickTaken {
  readonly effect: BundleEffect;
  /** stayed: it should have been moved out of the way, and somebody holds it */
  readonly file: 'left' | 'moved' | 'stayed';
}

/** A bundle of a station that was taken in a month. */
export interface BundleBehind {
  /** its place in the log */
  readonly id: number;
  readonly number: number;
  readonly fileName: string;
  /** instant in ms */
  readonly at: number;
  readonly changes: number;
  readonly actor: string;
}

/** A name inside a folder the person chose; it can lead nowhere else. */
const nameInFolder = z
  .string()
  .min(1)
  .max(255)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it refuses
  .refine((name) => name !== '.' && name !== '..' && !/[/\\\u0000]/.test(name));

const onStick = z.object({ folder: fileToken, name: nameInFolder });

export const sticksApi = {
  /** Sticks that are plugged in and folders that were used before. */
  'media.list': desk(nothing).returns<readonly Medium[]>(),
  /** null = the person closed the dialog. */
  'media.choose': desk(nothing).returns<Medium | null>(),
  /** Every bundle and card in a folder, with what it is to this station. Refuses: station.notSetUp, medium.lost, file.unreadable. */
  'sticks.list': job(z.object({ folder: fileToken })).returns<StickListing>(),
  /** As bundles.preview, with every change by field. */
  'sticks.preview': job(onStick).returns<StickPreview>(),
  /** Changes of a preview that was just made. Refuses: record.gone. */
  'sticks.changes': ask(
    z.object({
      preview: id<'preview'>(),
      kind: z.enum(seenKinds).optional(),
      unit: shortText.optional(),
      find: shortText.optional(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
  ).returns<{ readonly rows: readonly SeenRow[]; readonly count: number }>(),
  /** The stations that are expected to send, with the months of a year. */
  'sticks.matrix': query(z.object({ year: z.int().min(1945).max(2100) })).returns<readonly MatrixRow[]>(),
  /** What was taken of a station in a month, oldest first. */
  'sticks.behind': query(
    z.object({ station: id<'station'>(), year: z.int().min(1945).max(2100), month: z.int().min(1).max(12) }),
  ).returns<readonly BundleBehind[]>(),
  /**
   * As bundles.take. Files taken in one go share the copy of the register as it was before the first. `putAway`: the
   * file is then moved into the folder of those that were taken.
   */
  'sticks.take': job(onStick.extend({ go: id<'go'>(), putAway: z.boolean() })).returns<StickTaken>(),
  /** How many files of a folder can be taken here and were not. Refuses: as sticks.list. */
  'sticks.waiting': job(z.object({ folder: fileToken })).returns<{ readonly waiting: number }>(),
  /** null = none was chosen. What is said may be a minute old; asking has it looked at again. */
  'sharedFolder.state': desk(nothing).returns<SharedFolder | null>(),
  /** Asks for it in a dialog; null = it was closed, and nothing changed. */
  'sharedFolder.choose': desk(nothing).returns<SharedFolder | null>(),
  'sharedFolder.forget': desk(nothing).returns<null>(),
  'sharedFolder.putAway': desk(z.object({ on: z.boolean() })).returns<null>(),
};
