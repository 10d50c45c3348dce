import { expect, test } from 'vitest';
import { rulesHandlers, rulesQueries } from '#main/features/rules/index.ts';
import type { Input, Parsed } from '#shared/api/index.ts';
import { ruleOn } from '#shared/domain/catalogue/rules.ts';
import { deliver, type GivenStation, givenPair, givenStation, must } from '#support/exchange.ts';

const at = (station: GivenStation) => {
  const handlers = rulesHandlers(station.host.deps);
  return {
    all: () => must(rulesQueries['rules.all']({}, { read: station.register().read, today: '2024-12-31' })),
    save: (input: Input<'rules.save'>) => handlers['rules.save'](input as Parsed<'rules.save'>, station.host.ctx()),
    saveSalary: (input: Input<'rules.saveSalary'>) =>
      handlers['rules.saveSalary'](input as Parsed<'rules.saveSalary'>, station.host.ctx()),
    withdraw: (id: string, withdrawn = true) =>
      handlers['rules.withdraw']({ id, withdrawn } as Parsed<'rules.withdraw'>, station.host.ctx()),
    withdrawSalary: (id: string, withdrawn = true) =>
      handlers['rules.withdrawSalary']({ id, withdrawn } as Parsed<'rules.withdrawSalary'>, station.host.ctx()),
  };
};
const givenHeadquarters = () => at(givenStation('headquarters', 'headquarters', 8));
const salary = (validFrom: string, amount: number) => ({ validFrom, amount, certainty: '' as const, source: '' });
const rule = (value: unknown, validFrom = '2025-01-01') => ({
  id: null,
  draft: { validFrom, value: JSON.stringify(value), certainty: 'K' as const, source: 'Thống nhất nội bộ' },
});

test('a new rounding holds from its day on and reaches the units', async () => {
  const { unit, headquarters } = await givenPair();
  must(await at(headquarters).save({ key: 'bonus.rounding', rule: rule({ mode: 'nearest', step: 1000 }) }));
  must(await at(headquarters).saveSalary({ id: null, draft: salary('2027-07-01', 2_700_000) }));
  await deliver(headquarters, unit);
  const { rules, salaries } = at(unit).all();
  expect(ruleOn(rules, 'bonus.rounding', '2024-12-31')).toEqual({ mode: 'up', step: 10_000 });
  expect(ruleOn(rules, 'bonus.rounding', '2025-01-01')).toEqual({ mode: 'nearest', step: 1000 });
  expect(salaries.at(-1)).toMatchObject({ validFrom: '2027-07-01', amount: 2_700_000 });
});

test('a unit is told that headquarters keeps rules and salaries', async () => {
  const unit = at(givenStation('unit', 'unit', 1));
  const refused = { ok: false, code: 'catalogue.headquartersOnly' };
  expect(await unit.save({ key: 'bonus.rounding', rule: rule({ mode: 'up', step: 1 }) })).toMatchObject(refused);
  expect(await unit.saveSalary({ id: null, draft: salary('2027-07-01', 1) })).toMatchObject(refused);
  expect(await unit.withdraw(unit.all().rules[0]?.id ?? '')).toMatchObject(refused);
  expect(await unit.withdrawSalary(unit.all().salaries[0]?.id ?? '')).toMatchObject(refused);
});

test.each([
  ['bonus.rounding', { mode: 'sideways', step: 10_000 }],
  ['bonus.rounding', { mode: 'up', step: 0 }],
  ['bonus.rounding', { mode: 'up', step: 1, more: 1 }],
  ['bonus.household', { factor: 0 }],
  ['register.numbered', { levels: ['heaven'] }],
] as const)('%s cannot say %o', async (key, value) => {
  expect(await givenHeadquarters().save({ key, rule: rule(value) })).toMatchObject({ code: 'rule.valueInvalid' });
});

test('a rule and a salary have one entry a day; correcting, withdrawing and bringing back keep to that', async () => {
  const { save, saveSalary, withdraw, withdrawSalary, all } = givenHeadquarters();
  const entered = must(await save({ key: 'bonus.household', rule: rule({ factor: 2 }) }));
  expect(await save({ key: 'bonus.household', rule: rule({ factor: 3 }) })).toMatchObject({
    code: 'rule.dayTaken',
    params: { day: '01/01/2025' },
  });
  const seen = rule({ factor: 2 }).draft;
  must(await save({ key: 'bonus.household', rule: { id: entered.id, seen, draft: rule({ factor: 2.5 }).draft } }));
  expect(ruleOn(all().rules, 'bonus.household', '2025-06-01')).toEqual({ factor: 2.5 });
  must(await withdraw(entered.id));
  expect(ruleOn(all().rules, 'bonus.household', '2025-06-01')).toEqual({ factor: 1.5 });
  must(await save({ key: 'bonus.household', rule: rule({ factor: 4 }) }));
  expect(await withdraw(entered.id, false)).toMatchObject({ code: 'rule.dayTaken' });

  expect(await saveSalary({ id: null, draft: salary('2026-07-01', 2_600_000) })).toMatchObject({
    code: 'salary.dayTaken',
    params: { day: '01/07/2026' },
  });
  const newest = all().salaries.at(-1);
  if (!newest) throw new Error('no base salary ships');
  const { id, ...before } = newest;
  must(await saveSalary({ id, seen: before, draft: { ...before, amount: 2_531_000 } }));
  expect(all().salaries.at(-1)?.amount).toBe(2_531_000);
  must(await withdrawSalary(id));
  expect(all().salaries.at(-1)?.validFrom).toBe('2024-07-01');
  must(await withdrawSalary(id, false));
  expect(all().salaries.at(-1)?.amount).toBe(2_531_000);
});
