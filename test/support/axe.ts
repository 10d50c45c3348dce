import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * What axe finds on the page as it stands: one line for each rule and element. The page's own policy lets no foreign
 * script in, so it is put there by the debugger.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const debuggerOf = await page.context().newCDPSession(page);
  const evaluate = async <T>(expression: string): Promise<T> => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await debuggerOf.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  try {
    if (!(await evaluate<boolean>('"axe" in window'))) await evaluate<unknown>(`${source};undefined`);
    // What floats covers what is under it for a while; that is then no narrower to hit.
    const floats = await evaluate<boolean>("document.querySelector('main > [data-position]') !== null");
    const asked = { ...rules, rules: { 'target-size': { enabled: !floats } } };
    const violations = await evaluate<AxeResults['violations']>(
      `axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) => violations)`,
    );
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary?.replace(/\s+/g, ' ')}`),
    );
  } finally {
    await debuggerOf.detach();
  }
}
