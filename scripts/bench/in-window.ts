import type { Page } from 'playwright-core';
import type { Result } from '#shared/base/result.ts';
import { wordsOf } from '../walk/words.ts';

/** A list of the navigation, as a person comes to it; resolves when its first rows stand there. */
export async function toList(page: Page, list: 'awards' | 'people'): Promise<void> {
  const words = wordsOf('vi');
  await page
    .getByRole('navigation')
    .getByText(words(`app:nav.${list}`), { exact: true })
    .click();
  await page.getByRole('gridcell').first().waitFor();
}

/** The awards of every year: the list begins with the newest. */
export async function toAllAwards(page: Page): Promise<void> {
  const words = wordsOf('vi');
  await toList(page, 'awards');
  await page.getByRole('button', { name: `${words('ui:clear')}: ${words('awards:filter.year')}` }).click();
  await quiet(page);
}

/** Resolves when nothing has been drawn anew for half a second. */
export const quiet = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(end, 500);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, 500);
        });
        function end(): void {
          observer.disconnect();
          resolve();
        }
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
  );

/** Asks the contract as the page does. Returns the answer, and the time until the page had it. */
export const ask = <T>(page: Page, name: string, input: object): Promise<{ ms: number; reply: Result<T> }> =>
  page.evaluate(
    async ([call, value]) => {
      const from = performance.now();
      const reply = await window.soVang.call(`bench-${call}-${from}`, call, value);
      return { ms: performance.now() - from, reply };
    },
    [name, input] as const,
  ) as Promise<{ ms: number; reply: Result<T> }>;

/** What a window did between `watch` and its end. */
export interface Watched {
  /** ms from frame to frame */
  readonly frames: readonly number[];
  /** ms; the engine tells of those above 50 */
  readonly longTasks: readonly number[];
}

/** Watches frames and long tasks while something is done. */
export async function watched(page: Page, work: () => Promise<void>): Promise<Watched> {
  const watching = await page.evaluateHandle(() => {
    const frames: number[] = [];
    const longTasks: number[] = [];
    let last: number | undefined;
    let on = true;
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map((task) => task.duration)),
    );
    observer.observe({ type: 'longtask' });
    const frame = (at: number): void => {
      if (last !== undefined) frames.push(at - last);
      last = at;
      if (on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return {
      end: () => {
        on = false;
        longTasks.push(...observer.takeRecords().map((task) => task.duration));
        observer.disconnect();
        return { frames, longTasks };
      },
    };
  });
  await work();
  return watching.evaluate((watch) => watch.end());
}

/** What a deed is given: it says when it begins. */
export interface RowsWatch {
  begin(): void;
  /** ms from then to the first frame in which the first row of the grid said something else */
  readonly changed: Promise<number>;
}

/**
 * From a deed to the first frame in which the first row of the grid says something else. Throws: when it never does.
 * @param deed runs in the page
 */
export async function untilOtherRows<T>(
  page: Page,
  deed: (watch: RowsWatch, given: T) => void,
  given: T,
): Promise<number> {
  const watch = await page.evaluateHandle((): RowsWatch => {
    // Its number left out: headings between the rows come and go before the rows themselves.
    const rows = (): string => {
      const cells = [...document.querySelectorAll('[role=row]')].map((row) => [
        ...row.querySelectorAll('[role=gridcell]'),
      ]);
      return (cells.find((row) => row.length > 1) ?? [])
        .slice(1)
        .map((cell) => cell.textContent)
        .join('');
    };
    const before = rows();
    let begin = (): void => {};
    const changed = new Promise<number>((resolve, reject) => {
      begin = () => {
        const from = performance.now();
        const look = (): void => {
          const now = rows();
          if (performance.now() - from > 10_000) reject(new Error('the first row stayed as it was'));
          else if (now === before || now === '') requestAnimationFrame(look);
          // The frame with these rows is on the screen when the next task runs.
          else setTimeout(() => resolve(performance.now() - from));
        };
        requestAnimationFrame(look);
      };
    });
    return { begin: () => begin(), changed };
  });
  await watch.evaluate(deed as (watch: RowsWatch, given: unknown) => void, given);
  return watch.evaluate(({ changed }) => changed);
}
