import { expect, test } from 'vitest';
import { closingLine, tallyOfRunner, tallyPlaywright, tallyVitest } from '#scripts/checks/tally.ts';

const file = (name: string, statuses: readonly string[], status = 'passed', message?: string) => ({
  name,
  status,
  ...(message && { message }),
  assertionResults: statuses.map((each, i) => ({ status: each, fullName: `sentence ${i}` })),
});

test('unit tests are counted one by one, and skipped ones not at all', () => {
  const report = { testResults: [file('a', ['passed', 'skipped']), file('b', ['passed', 'failed'], 'failed')] };
  expect(tallyVitest(report)).toEqual({ passed: 2, failures: ['b: sentence 1'] });
});

test('a test file that cannot be loaded counts as a failure', () => {
  const report = { testResults: [file('a', [], 'failed', 'no such module')] };
  expect(tallyVitest(report)).toEqual({ passed: 0, failures: ['a: no such module'] });
});

test('an end-to-end test that passed only the second time is a failure', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
  const inner = { title: 'group', specs: [spec('second', 'flaky'), spec('third', 'skipped')] };
  const report = { suites: [{ title: 'first.e2e.ts', specs: [spec('first', 'expected')], suites: [inner] }] };
  expect(tallyPlaywright(report)).toEqual({ passed: 1, failures: ['group: second (flaky)'] });
});

test('an error outside the end-to-end tests is a failure', () => {
  expect(tallyPlaywright({ suites: [], errors: [{ message: 'no screen' }] }).failures).toEqual(['no screen']);
});

test('a runner that left no report, found no test or failed without a reason is not clean', () => {
  expect(tallyOfRunner(undefined, 1).failures).toHaveLength(1);
  expect(tallyOfRunner({ passed: 0, failures: [] }, 0).failures).toHaveLength(1);
  expect(tallyOfRunner({ passed: 5, failures: [] }, 1)).toMatchObject({ passed: 5, failures: [expect.any(String)] });
  expect(tallyOfRunner({ passed: 5, failures: [] }, 0)).toEqual({ passed: 5, failures: [] });
  expect(tallyOfRunner({ passed: 5, failures: ['one'] }, 1).failures).toEqual(['one']);
});

test('the closing line sums all stages', () => {
  expect(
    closingLine([
      { passed: 1, failures: [] },
      { passed: 40, failures: ['a', 'b'] },
    ]),
  ).toBe('41 passed, 2 failed');
});
