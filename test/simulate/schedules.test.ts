import { expect, test } from 'vitest';
import { coreCarrier } from '#scripts/simulate/core-carrier.ts';
import { runSchedules } from '#scripts/simulate/run.ts';
import { begin, runSchedule } from '#scripts/simulate/schedule.ts';
import type { Fault } from '#scripts/simulate/steps.ts';

/** The seeds are fixed: what fails here fails everywhere, and `npm run simulate -- --seed …` shows it. */
async function outcomeOf(faults: readonly Fault[], rounds: number) {
  const begun = await begin(3, coreCarrier);
  const { failed, first } = await runSchedules({
    begun,
    carrier: coreCarrier,
    setting: { stations: 3, faults },
    rounds,
    seed: 1,
  });
  return { failed, broken: first?.broken, story: first?.story };
}

const whole = { failed: 0, broken: undefined, story: undefined };

test('1, 3, 6, 7, 9: stations that edit and exchange show the same, and nothing is lost', async () => {
  expect(await outcomeOf([], 100)).toEqual(whole);
});

test('2, 4, 5, 17: sticks that are lost, taken twice or out of order change nothing in the end', async () => {
  expect(await outcomeOf(['loss', 'dup', 'reorder'], 60)).toEqual(whole);
});

test('12: a program that ends at any turn of an export or an import leaves all or nothing', async () => {
  expect(await outcomeOf(['crash'], 60)).toEqual(whole);
});

test('11: clocks at 1970, 2099 or jumping decide nothing but which value of a conflict is shown', async () => {
  expect(await outcomeOf(['clock', 'loss', 'dup', 'reorder'], 60)).toEqual(whole);
});

test("14: a unit's station that was put back or copied is noticed, and nothing of its work is lost", async () => {
  expect(await outcomeOf(['clone'], 60)).toEqual(whole);
});

test('10: rows that enter a part come whole, those outside are never shown, and what is refused is told', async () => {
  expect(await outcomeOf(['scope', 'loss', 'dup', 'reorder'], 60)).toEqual(whole);
});

test('10: a stick that stays in the drawer while a row enters does not spoil the next one', async () => {
  const begun = await begin(3, coreCarrier);
  const broken = await runSchedule(begun, coreCarrier, [
    { do: 'transfer', row: 0, unit: 2 },
    { do: 'deliver', from: 0, to: 3 },
    { do: 'add', at: 0, what: 'fact', row: 0 },
    { do: 'write', from: 0, to: 3 },
  ]);
  expect(broken).toEqual([]);
});
