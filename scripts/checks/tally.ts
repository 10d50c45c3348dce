/** How many of a stage's tests passed, and the names of those that did not. */
export type Tally = { readonly passed: number; readonly failures: readonly string[] };

/** The part of Vitest's JSON report that is read here. */
export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
};

type PlaywrightSuite = {
  readonly title: string;
  readonly specs?: readonly { readonly title: string; readonly tests: readonly { readonly status: string }[] }[];
  readonly suites?: readonly PlaywrightSuite[];
};

/** The part of Playwright's JSON report that is read here. */
export type PlaywrightReport = {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors?: readonly { readonly message?: string }[];
};

/** A file that could not be loaded has no tests in the report, and counts as one that failed. */
export function tallyVitest(report: VitestReport): Tally {
  const failures: string[] = [];
  let passed = 0;
  for (const file of report.testResults) {
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    passed += file.assertionResults.filter((test) => test.status === 'passed').length;
    failures.push(...failed.map((test) => `${file.name}: ${test.fullName}`));
    if (file.status === 'failed' && failed.length === 0)
      failures.push(`${file.name}: ${file.message ?? 'no test ran'}`);
  }
  return { passed, failures };
}

/** Only a test that passed the first time counts as passed: a flaky one is a failure that hides. */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const failures = (report.errors ?? []).map((error) => error.message ?? 'an error without a message');
  let passed = 0;
  const visit = (suite: PlaywrightSuite): void => {
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected') passed += 1;
        else if (status !== 'skipped') failures.push(`${suite.title}: ${spec.title} (${status})`);
      }
    }
    for (const inner of suite.suites ?? []) visit(inner);
  };
  for (const suite of report.suites) visit(suite);
  return { passed, failures };
}

/** A runner that found no test, or failed without naming one, must not pass for a clean one. */
export function tallyOfRunner(tally: Tally | undefined, status: number): Tally {
  if (!tally) return { passed: 0, failures: [`ended with ${status} and left no report`] };
  if (tally.failures.length > 0) return tally;
  if (status !== 0) return { ...tally, failures: [`ended with ${status} though no test failed`] };
  return tally.passed === 0 ? { passed: 0, failures: ['found no test'] } : tally;
}

/** The line by which programs read the outcome: nothing else may stand on it, nothing after it. */
export const closingLine = (tallies: readonly Tally[]): string => {
  const sum = (count: (tally: Tally) => number) => tallies.reduce((total, tally) => total + count(tally), 0);
  return `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failures.length)} failed`;
};
