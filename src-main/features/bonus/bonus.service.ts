import type { ReadDb } from '#db/handles.ts';
import type { AwardBonus, DecisionBonus } from '#shared/api/bonus.ts';
import type { Parsed } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type BonusFacts, bonusOf, type Rate } from '#shared/domain/catalogue/bonus.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { ratesByType } from '../award-types/index.ts';
import { mayKeepAward } from '../exchange/index.ts';
import { listRules, listSalaries } from '../rules/index.ts';
import { findCase, listCases, type PaidAward, setPaid } from './bonus.repo.ts';

interface Money extends BonusFacts {
  readonly rates: ReadonlyMap<string, readonly Rate[]>;
}

const moneyOf = (db: ReadDb): Money => ({ salaries: listSalaries(db), rules: listRules(db), rates: ratesByType(db) });

function toBonus({ typeId, recipient, decidedOn, ...award }: PaidAward, money: Money): AwardBonus {
  return { ...award, computed: bonusOf({ recipient, decidedOn, rates: money.rates.get(typeId) ?? [] }, money) };
}

export function bonusOfAward(db: ReadDb, awardId: string): AwardBonus | null {
  const found = findCase(db, awardId);
  return found ? toBonus(found, moneyOf(db)) : null;
}

/** An amount paid by hand stands in the place of the computed one. */
const amountOf = ({ paid, computed }: AwardBonus): number | undefined =>
  paid ?? (computed.known ? computed.amount : undefined);

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
