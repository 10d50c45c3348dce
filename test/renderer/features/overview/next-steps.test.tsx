import { expect, test } from 'vitest';
import { nextSteps, nothingWaits, type Waiting } from '#renderer/features/overview/next-steps.ts';
import type { StatusBar } from '#shared/api/stations.ts';
import { station, truthsAt } from './sample-station.ts';

const HOUR_MS = 3_600_000;
const nowMs = new Date(2024, 10, 20, 9).getTime();
const steps = (changed: Partial<typeof station>, bar: Partial<StatusBar> = {}, waiting: Partial<Waiting> = {}) =>
  nextSteps({ ...station, ...changed }, { ...truthsAt(nowMs), ...bar }, { ...nothingWaits, ...waiting }, nowMs).map(
    ({ what }) => what,
  );

test('a station that is set up, certified, sent and backed up has nothing to do', () => {
  expect(steps({})).toEqual([]);
});

test('a new unit station begins with its list, a new headquarters with the bundles of its units', () => {
  const fresh = { hasAwards: false, hasLetterhead: false };
  expect(steps({ ...fresh, certified: false }, { backupAt: null })).toEqual(['import', 'letterhead', 'cards']);
  expect(steps({ ...fresh, role: 'headquarters' })).toEqual(['takeBundle', 'letterhead']);
});

test('changes are sent only by a station that may send', () => {
  expect(steps({}, { unsentChanges: 14 })).toEqual(['export']);
  expect(steps({ certified: false }, { unsentChanges: 14 })).toEqual(['cards']);
});

test('a backup is old after two days, and missing once there is something to lose', () => {
  expect(steps({}, { backupAt: nowMs - 48 * HOUR_MS })).toEqual([]);
  expect(steps({}, { backupAt: nowMs - 48 * HOUR_MS - 1 })).toEqual(['backUp']);
  expect(steps({}, { backupAt: null })).toEqual(['backUp']);
});

test('a damaged register is restored before anything else', () => {
  expect(steps({ readOnly: true, hasLetterhead: false }, { unsentChanges: 14 })).toEqual(['restore']);
});

test('headquarters is told of proposed units and of decisions to be numbered, a unit only of twins', () => {
  const waiting = { proposedUnits: 1, unnumbered: 2, twins: 3 };
  expect(steps({ role: 'headquarters' }, {}, waiting)).toEqual(['proposedUnits', 'giveNumbers', 'twinDecisions']);
  expect(steps({}, {}, waiting)).toEqual(['twinDecisions']);
});
