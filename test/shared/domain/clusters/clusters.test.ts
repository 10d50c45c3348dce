import { expect, test } from 'vitest';
import {
  type ClusterOffice,
  checkJoin,
  checkOffice,
  type Membership,
} from '#shared/domain/clusters/cluster-members.ts';
import { planNextYear } from '#shared/domain/clusters/next-year.ts';
import { planDissolve, planMerge } from '#shared/domain/units/unit-changes.ts';
import { apply, book, facts, unit } from '../units/given-units.ts';

const member = (unitId: string, office: ClusterOffice = 'member', year = 2024): Membership => ({
  id: `${unitId}.${year}`,
  clusterId: 'C',
  unitId,
  year,
  office,
});
const named = (id: string): string => `Phòng ${id}`;

test('a cluster has one head and no more deputies than the rule says', () => {
  const members = [member('A', 'head'), member('B', 'deputy'), member('D')];
  expect(checkOffice(members, 'D.2024', 'head', 2, named)).toMatchObject({
    code: 'cluster.headTaken',
    params: { name: 'Phòng A' },
  });
  expect(checkOffice(members, 'D.2024', 'deputy', 2, named).ok).toBe(true);
  expect(checkOffice(members, 'D.2024', 'deputy', 1, named)).toMatchObject({
    code: 'cluster.deputiesFull',
    params: { most: 1 },
  });
  expect(checkOffice(members, 'A.2024', 'head', 1, named).ok).toBe(true);
});

test('a unit competes in one cluster a year', () => {
  const words = { unit: 'Phòng A', clusterOf: () => 'Cụm C' };
  expect(checkJoin([member('A')], 'A', words)).toMatchObject({
    code: 'cluster.unitElsewhere',
    params: { cluster: 'Cụm C' },
  });
  expect(checkJoin([member('A')], 'B', words).ok).toBe(true);
});

test('the next year keeps whoever is there on its first day and proposes the successors of those who are not', () => {
  let b = book(unit('A'), unit('B'), unit('D'), unit('E'));
  b = apply(b, planMerge(b, ['A', 'B'], { id: 'N', facts: facts('N') }, '2025-01-01'));
  b = apply(b, planDissolve(b, 'D', [], '2024-07-01', null));
  const next = planNextYear(
    b,
    ['A', 'B', 'D', 'E'].map((id) => member(id)),
    [],
    2025,
  );
  expect(next.map(({ member: { unitId }, fate, successors }) => [unitId, fate, successors])).toEqual([
    ['A', 'replaced', ['N']],
    ['B', 'replaced', ['N']],
    ['D', 'ended', []],
    ['E', 'keeps', []],
  ]);
  const again = planNextYear(
    b,
    [member('E'), member('A')],
    [member('E', 'member', 2025), member('N', 'member', 2025)],
    2025,
  );
  expect(again.map(({ fate }) => fate)).toEqual(['there', 'ended']);
});
