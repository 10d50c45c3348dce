import { z } from 'zod';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import {
  type AwardTypeDraft,
  type Certainty,
  certainties,
  coefficient,
  type RateDraft,
  typeFamilies,
  typeKinds,
  typeRecipients,
} from '#shared/domain/catalogue/award-types.ts';
import type { Rate } from '#shared/domain/catalogue/bonus.ts';
import { levels } from '#shared/domain/levels.ts';
import { id, longText, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';
import { edit, openDay } from './edits.ts';

export interface RateRow extends Rate {
  readonly id: string;
  readonly certainty: Certainty;
  readonly source: string;
}

export interface CatalogueEntry extends AwardTypeDraft {
  readonly id: string;
  /** oldest first */
  readonly rates: readonly RateRow[];
}

const awardTypeDraft = z.strictObject({
  code: shortText,
  nameVi: shortText,
  nameEn: shortText,
  kind: z.enum(typeKinds),
  family: z.enum(typeFamilies),
  recipient: z.enum(typeRecipients),
  level: z.enum(levels),
  authority: shortText,
  sortOrder: z.int().min(0).max(100_000),
  validFrom: openDay,
  validTo: openDay,
  aliases: z.array(shortText).max(100),
  commendationTypes: z.array(z.enum(commendationTypes)),
  oncePerPerson: z.boolean(),
  certainty: z.enum(certainties),
  source: longText,
  note: longText,
}) satisfies z.ZodType<AwardTypeDraft>;

const rateDraft = z.strictObject({
  validFrom: openDay,
  validTo: openDay,
  individual: coefficient,
  collective: coefficient,
  isMaximum: z.boolean(),
  certainty: z.enum(certainties),
  source: longText,
}) satisfies z.ZodType<RateDraft>;

export const awardTypesApi = {
  /** The whole catalogue with every coefficient, highest award first. */
  'awardTypes.catalogue': query(nothing).returns<readonly CatalogueEntry[]>(),
  /** Awards of a title or form, trashed ones left out. */
  'awardTypes.usage': query(z.object({ id: id<'awardType'>() })).returns<number>(),
  /**
   * Headquarters alone. Refuses: catalogue.headquartersOnly, record.gone, record.changedMeanwhile, awardType.*,
   * record.hiddenMarks, record.periodReversed.
   */
  'awardTypes.save': command(edit<typeof awardTypeDraft, 'awardType'>(awardTypeDraft)).returns<{
    readonly id: string;
  }>(),
  /** Refuses: catalogue.headquartersOnly, record.gone, record.changedMeanwhile, rate.*, record.hiddenMarks, record.periodReversed. */
  'awardTypes.saveRate': command(
    z.object({
      awardTypeId: id<'awardType'>(),
      rate: edit<typeof rateDraft, 'rate'>(rateDraft),
      /** the one that holds without an end ends on the day before */
      endPrevious: z.boolean().default(false),
    }),
  ).returns<{ readonly id: string }>(),
  /** Refuses: catalogue.headquartersOnly, record.gone, rate.overlaps. */
  'awardTypes.withdrawRate': command(z.object({ id: id<'rate'>(), withdrawn: z.boolean() })).returns<null>(),
};
