import { z } from 'zod';
import { type Certainty, certainties } from '#shared/domain/catalogue/award-types.ts';
import type { BaseSalary } from '#shared/domain/catalogue/bonus.ts';
import { type Rule, ruleKeys } from '#shared/domain/catalogue/rules.ts';
import { day, id, longText, nothing } from './common.ts';
import { command, query } from './contract.ts';
import { edit, openDay } from './edits.ts';

interface Sourced {
  readonly id: string;
  readonly certainty: Certainty;
  readonly source: string;
}
export type SalaryRow = BaseSalary & Sourced;
export type RuleRow = Rule & Sourced;

export interface MoneyRules {
  /** oldest first */
  readonly salaries: readonly SalaryRow[];
  /** by key, oldest first */
  readonly rules: readonly RuleRow[];
}

const salaryDraft = z.strictObject({
  validFrom: day,
  /** dong a month */
  amount: z.int().min(1).max(1_000_000_000),
  certainty: z.enum(certainties),
  source: longText,
});
export type SalaryDraft = z.output<typeof salaryDraft>;

const ruleDraft = z.strictObject({
  validFrom: openDay,
  /** JSON, checked by the rule's key */
  value: z.string().max(4000),
  certainty: z.enum(certainties),
  source: longText,
});
export type RuleDraft = z.output<typeof ruleDraft>;

export const rulesApi = {
  'rules.all': query(nothing).returns<MoneyRules>(),
  /** Headquarters alone. Refuses: catalogue.headquartersOnly, record.gone, record.changedMeanwhile, salary.dayTaken, record.hiddenMarks. */
  'rules.saveSalary': command(edit<typeof salaryDraft, 'baseSalary'>(salaryDraft)).returns<{ readonly id: string }>(),
  /** Refuses: catalogue.headquartersOnly, record.gone, record.changedMeanwhile, rule.dayTaken, rule.valueInvalid, record.hiddenMarks. */
  'rules.save': command(z.object({ key: z.enum(ruleKeys), rule: edit<typeof ruleDraft, 'rule'>(ruleDraft) })).returns<{
    readonly id: string;
  }>(),
  /** Withdraws or brings back. Refuses: catalogue.headquartersOnly, record.gone, salary.dayTaken, rule.dayTaken. */
  'rules.withdrawSalary': command(z.object({ id: id<'baseSalary'>(), withdrawn: z.boolean() })).returns<null>(),
  'rules.withdraw': command(z.object({ id: id<'rule'>(), withdrawn: z.boolean() })).returns<null>(),
};
