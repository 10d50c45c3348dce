import { z } from 'zod';
import type { BonusInput } from '#shared/domain/bonus/bonus-layout.ts';
import type { Bonus } from '#shared/domain/catalogue/bonus.ts';
import { id } from './common.ts';
import { command, query } from './contract.ts';

/** Whose bonus is paid out on one sheet, and whether the sum in words is closed by "chẵn". */
export const bonusChoice = z.object({ decisionId: id<'decision'>(), even: z.boolean() });

export interface AwardBonus {
  readonly awardId: string;
  /** of whoever was commended, as a list shows it */
  readonly recipientName: string;
  readonly awardTypeName: string;
  /** what coefficient, base salary and rounding make of it */
  readonly computed: Bonus;
  /** dong, where another amount was paid; null: the computed one */
  readonly paid: number | null;
}

export interface DecisionBonus {
  /** dong, over all awards of which an amount is known; voided awards are left out */
  readonly total: number;
  readonly awards: readonly AwardBonus[];
  /** how many of them have no amount, so that the total is not all */
  readonly unknown: number;
}

const dong = z.int().min(0).max(1_000_000_000_000);

export const bonusApi = {
  'bonus.ofAward': query(z.object({ id: id<'award'>() })).returns<AwardBonus | null>(),
  /**
   * Keeps what was paid where it is not what the rules make, or takes that back; `seen` is what the person looked at.
   * Refuses: record.gone, record.changedMeanwhile.
   */
  'bonus.setPaid': command(
    z.object({ id: id<'award'>(), paid: dong.nullable(), seen: dong.nullable() }),
  ).returns<null>(),
  /** Awards in the order of the decision's list. */
  /** Everything the sheet of a decision is made of. Refuses: list.noLetterhead, list.empty. */
  'bonus.input': query(bonusChoice).returns<BonusInput>(),
  'bonus.ofDecision': query(z.object({ id: id<'decision'>() })).returns<DecisionBonus>(),
};
