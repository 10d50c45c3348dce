import { expect, test } from 'vitest';
import { exchangeSteps } from '#renderer/features/exchange/exchange-steps.ts';
import { likelyScope, typedYear } from '#renderer/features/exchange/scope.ts';
import { unitRow } from '../sample-unit.ts';
import { headquartersPeer, unitPeer } from './stations.tsx';

const states = (...args: Parameters<typeof exchangeSteps>) =>
  exchangeSteps(...args).map(({ id, state }) => `${id} ${state}`);

test.each([
  ['nothing was done: the request', false, [], 3, ['request now', 'accept later', 'send later', 'take later']],
  [
    'the request went out: the certificate',
    false,
    [headquartersPeer],
    3,
    ['request done', 'accept now', 'send later', 'take later'],
  ],
  [
    'certified with changes: the bundle',
    true,
    [headquartersPeer],
    3,
    ['request done', 'accept done', 'send now', 'take open'],
  ],
  [
    'certified and nothing new: only what is needed',
    true,
    [headquartersPeer],
    0,
    ['request done', 'accept done', 'send open', 'take open'],
  ],
] as const)('at a unit, %s', (_, certified, peers, unsent, expected) => {
  expect(states({ role: 'unit', certified }, peers, unsent)).toEqual(expected);
});

test.each([
  ['first its card', [], false, ['ownCard now', 'certify open', 'take later', 'send later']],
  ['then the stations that answer it', [], true, ['ownCard done', 'certify now', 'take later', 'send later']],
  ['then bundles', [unitPeer], false, ['ownCard done', 'certify open', 'take open', 'send open']],
] as const)('headquarters: %s', (_, peers, written, expected) => {
  expect(states({ role: 'headquarters', certified: true }, peers, 0, written)).toEqual(expected);
});

test('a request most likely asks for the cluster of its unit', () => {
  const units = [
    unitRow({ id: 'a', cluster: 'Cụm An ninh' }),
    unitRow({ id: 'b', cluster: 'Cụm An ninh' }),
    unitRow({ id: 'c', cluster: '' }),
  ];
  expect(likelyScope({ unitId: 'a' }, units)).toEqual(['a', 'b']);
  expect(likelyScope({ unitId: 'c' }, units)).toEqual(['c']);
  expect(likelyScope({ unitId: null }, units)).toEqual([]);
});

test.each([
  ['2024', 2024],
  ['1944', undefined],
  ['2101', undefined],
  ['20', undefined],
  ['năm', undefined],
])('a certificate from "%s" begins in %s', (typed, year) => {
  expect(typedYear(typed)).toBe(year);
});
