import type { Day } from '../../base/local-date.ts';
import { type Dated, inForce, newestOn } from './dated.ts';
import { type Rule, type RuleValue, ruleOn } from './rules.ts';

/** The coefficients of a title or form while they hold; null: it has none for such a recipient. */
export interface Rate extends Dated {
  readonly individual: number | null;
  readonly collective: number | null;
  /** the text says "at most" */
  readonly isMaximum: boolean;
}

/** Mức lương cơ sở in dong, from a day until the next begins. */
export interface BaseSalary {
  readonly validFrom: Day;
  readonly amount: number;
}

/** All that money is made of besides the award itself. */
export interface BonusFacts {
  readonly salaries: readonly BaseSalary[];
  readonly rules: readonly Rule[];
}

export const bonusRecipients = ['individual', 'collective', 'household'] as const;
export type BonusRecipient = (typeof bonusRecipients)[number];

export interface BonusCase {
  readonly recipient: BonusRecipient;
  /** the day of the decision, '' where it is not known */
  readonly decidedOn: Day | '';
  readonly rates: readonly Rate[];
}

/** Why no amount can be said. Never taken for nothing. */
export type BonusUnknown = 'noDay' | 'noRate' | 'noRateForRecipient' | 'noHouseholdRule' | 'noSalary' | 'noRounding';

export type Bonus =
  | {
      readonly known: true;
      /** dong, rounded */
      readonly amount: number;
      readonly coefficient: number;
      readonly salary: number;
      readonly isMaximum: boolean;
    }
  | { readonly known: false; readonly why: BonusUnknown };

const unknown = (why: BonusUnknown): Bonus => ({ known: false, why });

/** Coefficients have at most this many decimals; products are made of whole numbers, which no binary fraction spoils. */
const PARTS = 1_000_000;

/**
 * The bonus that goes with an award: the coefficient times the base salary, both as on the day of the decision, rounded
 * by the rule of that day. A household has the individual's coefficient times its own factor.
 * Source: NĐ 152/2025 Điều 50–55 (NĐ 98/2023 Điều 54–59 until 30/6/2025); the household's factor is known, not seen.
 */
export function bonusOf({ recipient, decidedOn, rates }: BonusCase, { salaries, rules }: BonusFacts): Bonus {
  if (decidedOn === '') return unknown('noDay');
  const rate = inForce(rates, decidedOn);
  if (!rate) return unknown('noRate');
  const own = recipient === 'collective' ? rate.collective : rate.individual;
  if (own === null) return unknown('noRateForRecipient');
  const household = ruleOn(rules, 'bonus.household', decidedOn);
  if (recipient === 'household' && !household) return unknown('noHouseholdRule');
  const coefficient = recipient === 'household' && household ? times(own, household.factor) : own;
  const salary = newestOn(salaries, decidedOn);
  if (!salary) return unknown('noSalary');
  const rounding = ruleOn(rules, 'bonus.rounding', decidedOn);
  if (!rounding) return unknown('noRounding');
  return {
    known: true,
    amount: round(Math.round(coefficient * PARTS) * salary.amount, rounding),
    coefficient,
    salary: salary.amount,
    isMaximum: rate.isMaximum,
  };
}

const times = (coefficient: number, factor: number): number => Math.round(coefficient * factor * PARTS) / PARTS;

/** @param parts dong in millionths; a half goes up when the nearest is asked for */
function round(parts: number, { mode, step }: RuleValue<'bonus.rounding'>): number {
  const unit = step * PARTS;
  const rest = parts % unit;
  const down = (parts - rest) / unit;
  const isUp = mode === 'up' ? rest > 0 : mode === 'nearest' && 2 * rest >= unit;
  return (isUp ? down + 1 : down) * step;
}
