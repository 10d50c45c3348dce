import { z } from 'zod';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { type CopyBar, type CopyRemark, carriedParts } from '#shared/domain/awards-copy.ts';
import { MOST_CHOSEN } from './award-changes.ts';
import { awardFilter } from './awards.ts';
import { id } from './common.ts';
import { job, query } from './contract.ts';
import { decisionValues } from './decisions.ts';

export const copyOrder = z.object({
  /** what is copied; its year is the one that is copied from */
  filter: awardFilter.extend({ year: z.int() }),
  /** the year that is copied to */
  year: z.int(),
  /** the decision of the copies, where there is one yet */
  decision: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('known'), decisionId: id<'decision'>() }),
    z.object({ kind: z.literal('new'), values: decisionValues }),
  ]),
  carried: z.array(z.enum(carriedParts)).max(carriedParts.length),
  /** for units that have ended; '' leaves their awards out */
  successors: z.array(z.object({ unitId: id<'unit'>(), by: z.union([id<'unit'>(), z.literal('')]) })).max(1_000),
});
export type CopyOrder = z.output<typeof copyOrder>;

export interface CopyRow {
  /** the award that is copied */
  readonly id: string;
  readonly recipientKind: RecipientKind;
  readonly recipientName: string;
  readonly awardTypeName: string;
  /** where the recipient is now */
  readonly unitId: string;
  readonly unitName: string;
  readonly rank: string;
  readonly post: string;
  readonly bar: CopyBar | null;
  readonly remarks: readonly CopyRemark[];
  /** nothing speaks against it */
  readonly chosen: boolean;
}

/** A unit that has ended, and the units that came of it. */
export interface EndedUnit {
  readonly id: string;
  readonly name: string;
  readonly awards: number;
  readonly successors: readonly { readonly id: string; readonly code: string; readonly name: string }[];
}

export interface CopyPlan {
  readonly rows: readonly CopyRow[];
  readonly ended: readonly EndedUnit[];
}

export const awardCopiesApi = {
  /**
   * What copying a year's awards into another would make of each; writes nothing.
   * Refuses: award.copySameYear, award.copyTooMany, award.yearInvalid, award.decisionUnknown, decision.*, award.*.
   */
  'awards.copyPlan': query(copyOrder).returns<CopyPlan>(),
  /** Enters the chosen ones as one action. Refuses: as awards.copyPlan, award.copyNothing, register.readOnly. */
  'awards.copyYear': job(
    copyOrder.extend({
      /** awards that are copied, of those of the plan */
      ids: z.array(id<'award'>()).max(MOST_CHOSEN),
    }),
  ).returns<{
    readonly copied: number;
    /** chosen, but barred by now */
    readonly left: number;
    readonly tx: number;
  }>(),
};
