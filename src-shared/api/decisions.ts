import { z } from 'zod';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import { levels } from '#shared/domain/levels.ts';
import { day, id, longText, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';
import { syncMark } from './marks.ts';

export interface DecisionRow extends DecisionValues {
  readonly id: string;
  /** awards that count, by recipient; void ones apart */
  readonly collective: number;
  readonly individual: number;
  readonly household: number;
  readonly void: number;
  /** awards with a number in the book */
  readonly numbered: number;
  /** awards that headquarters has still to number */
  readonly waiting: number;
  /** other rows that seem to say the same decision */
  readonly twins: number;
}

/** A decision as one picks it from a list. */
export type FoundDecision = Pick<DecisionRow, 'id' | 'number' | 'decidedOn' | 'level' | 'authority'>;

/** `twins`: seems to be there twice; `noNumber`: its number is not known; `waiting`: has awards to be numbered. */
export const decisionConcerns = ['twins', 'noNumber', 'waiting'] as const;
export type DecisionConcern = (typeof decisionConcerns)[number];

export const decisionFilter = z.object({
  /** any part of a number, without marks */
  text: z.string().max(200).optional(),
  year: z.int().optional(),
  level: z.enum(levels).optional(),
  concern: z.enum(decisionConcerns).optional(),
  /** where they stand on their way to headquarters */
  mark: syncMark.optional(),
});
export type DecisionFilter = z.output<typeof decisionFilter>;

export interface DecisionTotals {
  readonly total: number;
  /** of all decisions, whatever the filter: what waits for somebody */
  readonly concerns: Readonly<Record<DecisionConcern, number>>;
}

export const decisionValues = z.object({
  number: shortText,
  decidedOn: z.union([day, z.literal('')]),
  level: z.enum(levels),
  authority: shortText,
  title: longText,
  signer: shortText,
  signerTitle: shortText,
  note: longText,
});

/** What giving numbers to a decision would do. */
export interface Numbering {
  /** whom the book belongs to: as the decision says, else as proposed */
  readonly authority: string;
  readonly year: number;
  /** the numbers that would be given; none where `awards` is 0 */
  readonly first: number;
  readonly last: number;
  readonly awards: number;
  /** void awards of the decision that get none */
  readonly passedOver: number;
  /** other books of that level and year, so that a misspelt authority shows */
  readonly otherBooks: readonly { readonly authority: string; readonly last: number }[];
}

export const decisionsApi = {
  /** Newest day first, then by number; at most 200 rows a call. */
  'decisions.page': query(
    z.object({ filter: decisionFilter, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
  ).returns<readonly DecisionRow[]>(),
  'decisions.totals': query(z.object({ filter: decisionFilter })).returns<DecisionTotals>(),
  'decisions.years': query(nothing).returns<readonly number[]>(),
  'decisions.one': query(z.object({ id: id<'decision'>() })).returns<DecisionRow | null>(),
  /** Find as you type: any part of a number; the newest first. */
  'decisions.find': query(z.object({ text: z.string().max(200), limit: z.int().min(1).max(50) })).returns<
    readonly FoundDecision[]
  >(),
  'decisions.twins': query(z.object({ id: id<'decision'>() })).returns<readonly DecisionRow[]>(),
  /** Refuses: award.hiddenMarks, award.dayInvalid, award.dayFuture, decision.empty. */
  'decisions.add': command(z.object({ values: decisionValues })).returns<DecisionRow>(),
  /**
   * Writes the values that differ from those seen; another level is also that of its awards.
   * Refuses: record.gone, record.changedMeanwhile, decision.numbered, and what `add` refuses.
   */
  'decisions.correct': command(
    z.object({ id: id<'decision'>(), values: decisionValues, seen: decisionValues }),
  ).returns<DecisionRow>(),
  /**
   * Moves the awards of one decision into another that says the same, and withdraws the emptied one.
   * Refuses: record.gone, decision.notTwins, decision.numbered.
   */
  'decisions.merge': command(z.object({ kept: id<'decision'>(), other: id<'decision'>() })).returns<DecisionRow>(),
  /** Refuses: record.gone, number.notOurs, number.headquartersOnly, number.decisionIncomplete. */
  'decisions.numbering': query(
    z.object({ id: id<'decision'>(), authority: shortText.optional() }),
  ).returns<Numbering>(),
  /**
   * Numbers every award of a decision that has none, after the highest of its book; a decision without an authority takes
   * the one given. Refuses: what `numbering` refuses, number.nothingWaits, record.changedMeanwhile, award.hiddenMarks.
   */
  'decisions.giveNumbers': command(
    z.object({ id: id<'decision'>(), authority: shortText, first: z.int().min(1), last: z.int().min(1) }),
  ).returns<DecisionRow>(),
};
