import { z } from 'zod';
import { type CorrectableField, correctableFields } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { levels } from '#shared/domain/levels.ts';
import type { Refusal } from '#shared/errors.ts';
import { awardFilter } from './awards.ts';
import { id, longText } from './common.ts';
import { job } from './contract.ts';

/** What many awards may be given at once; null where nothing is named. */
export const sharedField = z.discriminatedUnion('field', [
  z.object({ field: z.literal('unitId'), value: id<'unit'>() }),
  z.object({ field: z.literal('awardTypeId'), value: id<'awardType'>() }),
  z.object({ field: z.literal('decisionId'), value: id<'decision'>().nullable() }),
  z.object({ field: z.literal('level'), value: z.enum(levels) }),
  z.object({ field: z.literal('movementId'), value: id<'movement'>().nullable() }),
  z.object({
    field: z.literal('commendationType'),
    value: z.union([z.enum(commendationTypes), z.literal('')]),
  }),
  z.object({ field: z.literal('year'), value: z.int() }),
  z.object({ field: z.literal('reason'), value: longText }),
  z.object({ field: z.literal('note'), value: longText }),
]);
export type SharedField = z.output<typeof sharedField>;
export const sharedFields = sharedField.options.map(({ shape }) => shape.field.value);

/** Rows a person chose one by one, or cells of a pasted block. */
export const MOST_CHOSEN = 20_000;

export const awardChanges = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cells'),
    cells: z
      .array(
        z.object({
          id: id<'award'>(),
          field: z.enum(correctableFields),
          value: longText,
          /** the value the person looked at */
          seen: z.string().max(4000),
        }),
      )
      .max(MOST_CHOSEN),
  }),
  z.object({ kind: z.literal('chosen'), ids: z.array(id<'award'>()).max(MOST_CHOSEN), set: sharedField }),
  z.object({ kind: z.literal('filtered'), filter: awardFilter, set: sharedField }),
]);
export type AwardChanges = z.output<typeof awardChanges>;

export interface RefusedChange {
  readonly id: string;
  /** whose award it is; '' when it is gone */
  readonly name: string;
  readonly field: CorrectableField | SharedField['field'];
  readonly why: Refusal;
}

/** What came of every single change, or would come of it. */
export interface ChangedAwards {
  readonly changed: number;
  /** said so already */
  readonly same: number;
  readonly refused: number;
  /** the first of those that were refused */
  readonly refusals: readonly RefusedChange[];
}

export const awardChangesApi = {
  /**
   * Changes many awards as one action: what is refused is named, the rest is written. `rehearse`: nothing is written.
   * Refuses: register.readOnly.
   */
  'awards.changeMany': job(z.object({ changes: awardChanges, rehearse: z.boolean() })).returns<ChangedAwards>(),
};
