import type { ReadDb } from '#db/handles.ts';
import type { AwardBonus, DecisionBonus } from '#shared/api/bonus.ts';
import { type BonusFacts, bonusOf, type Rate } from '#shared/domain/catalogue/bonus.ts';
import { ratesByType } from '../award-types/index.ts';
import { listRules, listSalaries } from '../rules/index.ts';
import { findCase, listCases, type PaidAward } from './bonus.repo.ts';

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
