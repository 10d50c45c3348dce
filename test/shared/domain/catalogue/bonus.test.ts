import { expect, test } from 'vitest';
import {
  type BonusFacts,
  type BonusRecipient,
  type BonusUnknown,
  bonusOf,
  type Rate,
} from '#shared/domain/catalogue/bonus.ts';

const rounding = (mode: string, step = 10_000) => ({
  key: 'bonus.rounding',
  validFrom: null,
  value: JSON.stringify({ mode, step }),
});
const household = { key: 'bonus.household', validFrom: null, value: '{"factor":1.5}' };
const facts: BonusFacts = {
  salaries: [
    { validFrom: '2019-07-01', amount: 1_490_000 },
    { validFrom: '2024-07-01', amount: 2_340_000 },
    { validFrom: '2026-07-01', amount: 2_530_000 },
  ],
  rules: [rounding('up'), household],
};
const rate = (individual: number | null, collective: number | null = null): Rate => ({
  validFrom: null,
  validTo: null,
  individual,
  collective,
  isMaximum: false,
});
const amount = (rates: readonly Rate[], decidedOn: string, recipient: BonusRecipient = 'individual', given = facts) => {
  const bonus = bonusOf({ recipient, decidedOn, rates }, given);
  return bonus.known ? bonus.amount : bonus.why;
};

// Source: domain.md §2, "Person now, rounded up (×2.530.000)".
test.each([
  ['CSTĐ toàn quốc', 4.5, 11_390_000],
  ['CSTĐ Bộ', 3, 7_590_000],
  ['CSTĐ cơ sở', 1, 2_530_000],
  ['CSTT', 0.3, 760_000],
  ['Huy chương', 1.5, 3_800_000],
  ['Bằng khen Thủ tướng', 3.5, 8_860_000],
  ['Kỷ niệm chương', 0.6, 1_520_000],
  ['Giấy khen cấp xã', 0.15, 380_000],
])('%s with coefficient %d comes to %d dong at the salary of 01/07/2026', (_name, coefficient, expected) => {
  expect(amount([rate(coefficient)], '2026-07-01')).toBe(expected);
});

test('the salary is that of the day of the decision, and the new one holds from its first day', () => {
  expect(amount([rate(1)], '2026-06-30')).toBe(2_340_000);
  expect(amount([rate(1)], '2026-07-01')).toBe(2_530_000);
  expect(amount([rate(8)], '2024-12-31', 'individual')).toBe(18_720_000);
});

// Source: the published example that rounds to the nearest (domain.md §2).
test('rounded to the nearest, 223.500 is 220.000 and 447.000 is 450.000; up, they are 230.000 and 450.000', () => {
  const nearest = { ...facts, rules: [rounding('nearest')] };
  expect(amount([rate(0.15)], '2020-01-01', 'individual', nearest)).toBe(220_000);
  expect(amount([rate(0.3)], '2020-01-01', 'individual', nearest)).toBe(450_000);
  expect(amount([rate(0.15)], '2020-01-01')).toBe(230_000);
  expect(amount([rate(0.3)], '2020-01-01')).toBe(450_000);
  expect(amount([rate(0.15)], '2020-01-01', 'individual', { ...facts, rules: [rounding('down')] })).toBe(220_000);
});

test('half a step goes up to the nearest, and a whole step stays in every mode', () => {
  const half: BonusFacts = { salaries: [{ validFrom: '2020-01-01', amount: 25_000 }], rules: [rounding('nearest')] };
  expect(amount([rate(1)], '2021-01-01', 'individual', half)).toBe(30_000);
  for (const mode of ['up', 'nearest', 'down'])
    expect(amount([rate(0.4)], '2021-01-01', 'individual', { ...half, rules: [rounding(mode)] })).toBe(10_000);
});

test('collectives have their own coefficient, and a household the individual one times the factor of the rule', () => {
  expect(amount([rate(0.3, 0.6)], '2026-07-01', 'collective')).toBe(1_520_000);
  expect(amount([rate(0.3)], '2026-07-01', 'household')).toBe(1_140_000);
});

test('the coefficient is that of the day of the decision', () => {
  const before: Rate = { ...rate(1), validTo: '2023-12-31' };
  const after: Rate = { ...rate(1.5), validFrom: '2024-01-01' };
  expect(amount([before, after], '2023-12-31')).toBe(1_490_000);
  expect(amount([before, after], '2024-07-01')).toBe(3_510_000);
});

test('a coefficient that the text calls the highest says so', () => {
  const bonus = bonusOf(
    { recipient: 'individual', decidedOn: '2026-07-01', rates: [{ ...rate(0.6), isMaximum: true }] },
    facts,
  );
  expect(bonus).toMatchObject({ known: true, isMaximum: true, coefficient: 0.6, salary: 2_530_000 });
});

test.each<[BonusUnknown, readonly Rate[], string, BonusRecipient, BonusFacts]>([
  ['noDay', [rate(1)], '', 'individual', facts],
  ['noRate', [{ ...rate(1), validFrom: '2024-01-01' }], '2023-12-31', 'individual', facts],
  ['noRate', [], '2024-01-01', 'individual', facts],
  ['noRateForRecipient', [rate(1)], '2024-01-01', 'collective', facts],
  ['noHouseholdRule', [rate(1)], '2024-01-01', 'household', { ...facts, rules: [rounding('up')] }],
  ['noSalary', [rate(1)], '2019-06-30', 'individual', facts],
  ['noRounding', [rate(1)], '2024-01-01', 'individual', { ...facts, rules: [household] }],
])('what is missing makes the amount unknown and is named: %s', (why, rates, decidedOn, recipient, given) => {
  expect(amount(rates, decidedOn, recipient, given)).toBe(why);
});

test('a rule that cannot be read, as from a newer program, is no rule', () => {
  const odd = [{ key: 'bonus.rounding', validFrom: null, value: '{"mode":"sideways","step":1}' }];
  expect(amount([rate(1)], '2024-07-01', 'individual', { ...facts, rules: odd })).toBe('noRounding');
  expect(amount([rate(1)], '2024-07-01', 'individual', { ...facts, rules: [{ ...odd[0], value: '{' } as never] })).toBe(
    'noRounding',
  );
});

test('another rounding holds from its day on', () => {
  const later = { ...rounding('down'), validFrom: '2025-01-01' };
  const given = { ...facts, rules: [...facts.rules, later] };
  expect(amount([rate(0.3)], '2024-12-31', 'individual', given)).toBe(710_000);
  expect(amount([rate(0.3)], '2025-01-01', 'individual', given)).toBe(700_000);
});
