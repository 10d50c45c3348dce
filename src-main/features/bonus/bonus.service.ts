import type { ReadDb } from '#db/handles.ts';
import type { AwardBonus, DecisionBonus } from '#shared/api/bonus.ts';
import type { Parsed } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { BonusInput, BonusLine } from '#shared/domain/bonus/bonus-layout.ts';
import { type BonusFacts, bonusOf, type Rate } from '#shared/domain/catalogue/bonus.ts';
import { paperWords } from '#shared/domain/lists/paper-words.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { ratesByType } from '../award-types/index.ts';
import { findBasis } from '../decisions/index.ts';
import { mayKeepAward } from '../exchange/index.ts';
import { listRules, listSalaries } from '../rules/index.ts';
import { findLetterhead } from '../stations/index.ts';
import { findCase, findCases, listCases, type PaidAward, setPaid } from './bonus.repo.ts';

interface Money extends BonusFacts {
  readonly rates: ReadonlyMap<string, readonly Rate[]>;
}

const moneyOf = (db: ReadDb): Money => ({ salaries: listSalaries(db), rules: listRules(db), rates: ratesByType(db) });

function toBonus({ typeId, recipient, decidedOn, unitName: _, ...award }: PaidAward, money: Money): AwardBonus {
  return { ...award, computed: bonusOf({ recipient, decidedOn, rates: money.rates.get(typeId) ?? [] }, money) };
}

export function bonusOfAward(db: ReadDb, awardId: string): AwardBonus | null {
  const found = findCase(db, awardId);
  return found ? toBonus(found, moneyOf(db)) : null;
}

/** An amount paid by hand stands in the place of the computed one. */
const amountOf = ({ paid, computed }: AwardBonus): number | undefined =>
  paid ?? (computed.known ? computed.amount : undefined);

/** What each of these awards brings, by its id; one that the rules make nothing of is left out. */
export function amountsOf(db: ReadDb, awardKeys: readonly string[]): ReadonlyMap<string, number> {
  const money = moneyOf(db);
  return new Map(
    findCases(db, awardKeys).flatMap((found) => {
      const amount = amountOf(toBonus(found, money));
      return amount === undefined ? [] : [[found.awardId, amount] as const];
    }),
  );
}

export function bonusOfDecision(db: ReadDb, decisionId: string): DecisionBonus {
  const money = moneyOf(db);
  const awards = listCases(db, decisionId).map((found) => toBonus(found, money));
  const amounts = awards.map(amountOf);
  return {
    total: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
    awards,
    unknown: amounts.filter((amount) => amount === undefined).length,
  };
}

/** Under the letterhead in force today, since the office pays today. Refuses: list.noLetterhead, list.empty. */
export function bonusInput(db: ReadDb, { decisionId, even }: Parsed<'bonus.input'>, today: string): Result<BonusInput> {
  const found = findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  const { validFrom: _, ...letterhead } = found;
  const basis = findBasis(db, decisionId);
  const cases = listCases(db, decisionId);
  if (basis?.kind !== 'decision' || cases.length === 0) return refuse('list.empty');
  const money = moneyOf(db);
  const lines = cases.map((one) => toLine(toBonus(one, money), one.unitName));
  return ok({ letterhead, basis, lines, printedOn: today, even, signers: paperWords.bonus.signers });
}

function toLine(bonus: AwardBonus, unit: string): BonusLine {
  const { recipientName: name, awardTypeName: form, computed, paid } = bonus;
  const ruled = computed.known && paid === null ? computed : undefined;
  return {
    name,
    unit,
    form,
    coefficient: ruled?.coefficient ?? null,
    salary: ruled?.salary ?? null,
    amount: amountOf(bonus) ?? null,
    byHand: paid !== null,
    why: paid === null && !computed.known ? computed.why : null,
  };
}

/** Refuses: record.gone, award.outOfScope, record.changedMeanwhile. */
export function setPaidBonus(register: Register, { id, paid, seen }: Parsed<'bonus.setPaid'>, ctx: Ctx): Result<null> {
  return register.write(ctx, 'award.correct', (db) => {
    const found = findCase(db, id);
    if (!found) return refuse('record.gone');
    if (!mayKeepAward(db, id)) return refuse('award.outOfScope');
    if (found.paid !== seen) return refuse('record.changedMeanwhile');
    setPaid(db, id, paid);
    return ok(null);
  });
}
