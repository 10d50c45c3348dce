import { z } from 'zod';
import { correctableFields, type RecipientKind, recipientKinds } from '#shared/domain/awards.ts';
import type { AwardDraft, AwardWarning } from '#shared/domain/awards-entry.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { type AwardStatus, awardStatuses } from '#shared/domain/awards-status.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { noGroup, sexes } from '#shared/domain/statistics/choice.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import type { SyncState } from '#shared/domain/sync/marks.ts';
import { day, groupOf, id, longText, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';
import { decisionValues } from './decisions.ts';
import { syncMark } from './marks.ts';

export { correctableFields };

export interface AwardRow {
  readonly id: string;
  readonly recipientKind: RecipientKind;
  readonly recipientName: string;
  readonly personId: string | null;
  /** YYYY-MM-DD, YYYY or '' */
  readonly birth: string;
  readonly rank: string;
  readonly post: string;
  readonly unitId: string;
  readonly unitCode: string;
  /** as it was called on the day */
  readonly unitName: string;
  /** a collective below the unit, or a household; '' for none */
  readonly teamName: string;
  readonly awardTypeId: string;
  readonly awardTypeName: string;
  readonly level: Level;
  /** one of the six kinds of the law, '' when it is not known */
  readonly commendationType: string;
  readonly movementId: string | null;
  readonly movementName: string;
  readonly decisionId: string | null;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly year: number;
  readonly reason: string;
  readonly note: string;
  readonly status: AwardStatus;
  /** YYYY-MM-DD and the paper of it; '' while the award is valid */
  readonly statusOn: string;
  readonly statusBasis: string;
  readonly registerBook: string;
  /** its number in that book; null until headquarters gives one */
  readonly registerSeq: number | null;
  /** headquarters numbers such decisions, and has not numbered this award yet */
  readonly draft: boolean;
  /** the number that another authority printed */
  readonly printedNumber: string;
  readonly syncState: SyncState;
}

export interface LevelTotals {
  readonly collective: number;
  readonly individual: number;
  /** absent where there is none */
  readonly household?: number;
}

/** Awards that count, and beside them what the list shows: void ones stay in sight. */
export interface AwardTotals {
  readonly total: number;
  readonly collective: number;
  readonly individual: number;
  readonly household: number;
  /** cancelled and revoked ones; in none of the other sums */
  readonly void: number;
  /** rows of the list, void ones among them */
  readonly listed: Readonly<Record<RecipientKind, number>>;
  readonly units: number;
  readonly byLevel: Readonly<Record<Level, LevelTotals>>;
}

export const awardFilter = z.object({
  /** find as you type: any words of names, unit codes and decision numbers, without marks */
  text: z.string().max(200).optional(),
  recipientKind: z.enum(recipientKinds).optional(),
  year: z.int().optional(),
  level: z.enum(levels).optional(),
  awardTypeId: id<'awardType'>().optional(),
  unitId: id<'unit'>().optional(),
  /** `below`: with everything that stood below the unit at the end of the award's year */
  unitScope: z.enum(['alone', 'below']).optional(),
  /** also those of the units that it came of */
  withPredecessors: z.boolean().optional(),
  personId: id<'person'>().optional(),
  decisionId: id<'decision'>().optional(),
  movementId: id<'movement'>().optional(),
  /** of the units that `unitId` stands for, this one alone */
  ofUnitId: id<'unit'>().optional(),
  /** without a decision */
  undecided: z.literal(true).optional(),
  /** where they stand on their way to headquarters */
  mark: syncMark.optional(),
  /** of several years, both included */
  yearFrom: z.int().optional(),
  yearTo: z.int().optional(),
  /** those that count: neither cancelled nor revoked */
  counted: z.literal(true).optional(),
  awardKind: z.enum(typeKinds).optional(),
  /** `none`: not known */
  commendationType: z.enum([...commendationTypes, noGroup]).optional(),
  /** of the units that were in a cluster in the award's year, with what stood below them; `none`: in none */
  clusterId: groupOf<'cluster'>().optional(),
  /** given without a movement */
  withoutMovement: z.literal(true).optional(),
  /** of people; what is not known is unknown */
  sex: z.enum(sexes).optional(),
  standing: z.enum(standings).optional(),
  /** with `below`: only in the years in which it stood right below that unit, or at the top */
  unitUnder: z.union([id<'unit'>(), z.literal('top')]).optional(),
});
export type AwardFilter = z.output<typeof awardFilter>;

export const awardSorts = ['name', 'unit', 'awardType', 'level', 'decisionNumber', 'decidedOn'] as const;
export type AwardSort = (typeof awardSorts)[number];

export const awardGroupings = ['unit', 'level', 'awardType', 'decision', 'year'] as const;
export type AwardGrouping = (typeof awardGroupings)[number];

/** The awards that share a unit, a level, a form, a decision or a year. */
export interface AwardGroup {
  /** the id, the level or the year; '' for awards without a decision */
  readonly key: string;
  /** a unit's code, a form's name, a decision's number; '' of a level or year, which its key says */
  readonly title: string;
  /** a unit's name, a decision's day */
  readonly detail: string;
  readonly collective: number;
  readonly individual: number;
  readonly household: number;
  /** in none of the other sums */
  readonly void: number;
}

export interface AwardTypeRow {
  readonly id: string;
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly level: Level;
  readonly recipient: 'individual' | 'collective' | 'both' | 'household';
  readonly sortOrder: number;
}

export const awardDraft = z.object({
  recipientKind: z.enum(recipientKinds),
  personId: id<'person'>().nullable(),
  unitId: id<'unit'>(),
  teamName: shortText,
  awardTypeId: id<'awardType'>(),
  decisionId: id<'decision'>().nullable(),
  year: z.int(),
  level: z.enum(levels),
  commendationType: z.union([z.enum(commendationTypes), z.literal('')]),
  movementId: id<'movement'>().nullable(),
  reason: longText,
  note: longText,
  rank: shortText,
  post: shortText,
  unitName: shortText,
  printedNumber: shortText,
}) satisfies z.ZodType<AwardDraft>;

export type SaveReply =
  | { readonly kind: 'saved'; readonly award: AwardRow }
  /** Nothing was written: look at these, then save again and say so. */
  | { readonly kind: 'look'; readonly warnings: readonly AwardWarning[] };

export const awardsApi = {
  /** People by given name after collectives; at most 500 rows a call. */
  'awards.page': query(
    z.object({
      filter: awardFilter,
      sort: z.enum(awardSorts).default('name'),
      descending: z.boolean().default(false),
      /** of rows that agree in the first */
      thenSort: z.enum(awardSorts).optional(),
      thenDescending: z.boolean().optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
  ).returns<readonly AwardRow[]>(),
  'awards.totals': query(z.object({ filter: awardFilter })).returns<AwardTotals>(),
  /** What a list comes to, gathered: units and forms as headquarters orders them, the newest decision and year first. */
  'awards.groups': query(z.object({ filter: awardFilter, by: z.enum(awardGroupings) })).returns<
    readonly AwardGroup[]
  >(),
  'awards.years': query(nothing).returns<readonly number[]>(),
  'awards.one': query(z.object({ id: id<'award'>() })).returns<AwardRow | null>(),
  /**
   * Corrects one cell; `seen` is the value the person looked at. A corrected decision number or day makes or finds the
   * decision of that number and moves only this award to it.
   * Refuses: record.gone, record.changedMeanwhile, award.nameEmpty, award.hiddenMarks, award.peopleOnly, award.birthInvalid,
   * award.birthOutOfReason, award.dayInvalid, award.dayFuture, award.unitUnknown, award.typeUnknown, award.typeUnfit,
   * award.numbered, award.outOfScope.
   */
  'awards.correct': command(
    z.object({ id: id<'award'>(), field: z.enum(correctableFields), value: longText, seen: z.string().max(4000) }),
  ).returns<AwardRow>(),
  /**
   * Cancels or revokes an award, or takes that back; it stays in every list and counts in none.
   * Refuses: record.gone, record.changedMeanwhile, award.basisMissing, award.hiddenMarks, award.voidDayInvalid,
   * award.voidDayFuture, award.voidBeforeDecision, award.outOfScope.
   */
  'awards.setStatus': command(
    z.object({
      id: id<'award'>(),
      status: z.enum(awardStatuses),
      on: z.union([day, z.literal('')]),
      basis: shortText,
      /** the status the person looked at */
      seen: z.enum(awardStatuses),
    }),
  ).returns<AwardRow>(),
  /**
   * Enters an award, or writes what a form changed of one. Its decision decides the level.
   * Refuses: record.gone, record.changedMeanwhile, award.*, decision.empty.
   */
  'awards.save': command(
    z.object({
      /** null: a new one */
      id: id<'award'>().nullable(),
      draft: awardDraft,
      /** what the form showed at first; null for a new one */
      seen: awardDraft.nullable(),
      /** in place of a known decision; one that says the same is taken if it is there */
      newDecision: decisionValues.nullable(),
      /** the person has seen the warnings */
      looked: z.boolean(),
    }),
  ).returns<SaveReply>(),
  'awardTypes.list': query(nothing).returns<readonly AwardTypeRow[]>(),
};
