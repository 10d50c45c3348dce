import { expect, test } from 'vitest';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { peopleHandlers, peopleQueries } from '#main/features/people/index.ts';
import type { PersonRecord } from '#shared/api/people.ts';
import type { Result } from '#shared/base/result.ts';
import { deliver, type GivenStation, givenPair, must } from '#support/exchange.ts';
import { draft, unit } from './given-desk.ts';

const run = (at: GivenStation, name: keyof ReturnType<typeof peopleHandlers>, input: object): Result<{ id: string }> =>
  peopleHandlers(at.host.deps)[name](input as never, at.host.ctx()) as Result<{ id: string }>;
const one = (at: GivenStation, id: string): PersonRecord | null =>
  must(peopleQueries['people.one']({ id: id as never }, { read: at.register().read, today: '2024-12-31' }));

/** A unit's two people, known at headquarters. */
async function givenTwo() {
  const pair = await givenPair();
  const [a, b] = ['Đặng Thị Ánh', 'Dang Thi Anh'].map(
    (fullName) => must(run(pair.unit, 'people.add', { draft: draft({ fullName }) })).id,
  );
  if (!a || !b) throw new Error('nobody');
  await deliver(pair.unit, pair.headquarters);
  await deliver(pair.headquarters, pair.unit);
  return { ...pair, a, b };
}

test('two stations that merge two people into each other agree on who stands for both, and can take it back', async () => {
  const { unit: office, headquarters, a, b } = await givenTwo();
  must(run(office, 'people.merge', { personId: a, otherId: b, take: [] }));
  must(run(headquarters, 'people.merge', { personId: b, otherId: a, take: [] }));
  await deliver(office, headquarters);
  await deliver(headquarters, office);
  expect(compareSyncedTables(office.register().read, headquarters.register().read).identical).toBe(true);
  const root = one(office, a)?.id ?? '';
  for (const at of [office, headquarters])
    for (const id of [a, b]) expect(one(at, id)).toMatchObject({ id: root, merged: [{}] });
  must(run(headquarters, 'people.unmerge', { id: root === a ? b : a }));
  await deliver(headquarters, office);
  for (const at of [office, headquarters])
    for (const id of [a, b]) expect(one(at, id)).toMatchObject({ id, merged: [] });
});

test('a promotion and a mark that two are two people travel', async () => {
  const { unit: office, headquarters, a, b } = await givenTwo();
  must(
    run(office, 'people.addFact', { id: a, kind: 'rank', fact: { from: '2024-04-01', value: 'Đại úy', basis: '' } }),
  );
  must(run(office, 'people.distinguish', { personId: a, otherId: b, distinct: true }));
  await deliver(office, headquarters);
  expect(one(headquarters, a)).toMatchObject({ rank: 'Đại úy', distinct: [{ id: b }] });
  expect(one(headquarters, a)?.facts).toHaveLength(2);
});

test('a unit does not transfer anybody to where it has no say; headquarters does', async () => {
  const { unit: office, headquarters, a } = await givenTwo();
  const transfer = { id: a, kind: 'unit', fact: { from: '2024-06-01', value: unit('PA09'), basis: '' } };
  expect(run(office, 'people.addFact', transfer)).toMatchObject({ code: 'person.outOfScope' });
  expect(run(office, 'people.add', { draft: draft({ unitId: unit('PA09') }) })).toMatchObject({
    code: 'person.outOfScope',
  });
  must(run(headquarters, 'people.addFact', transfer));
  expect(one(headquarters, a)).toMatchObject({ unitCode: 'PA09' });
});
