import type { Page } from 'playwright-core';
import type { Result } from '#shared/base/result.ts';
import { must } from './bench-host.ts';
import { ask, watched } from './in-window.ts';

const typedEveryMs = 150;

export interface Beside<T> {
  readonly value: T;
  /** ms each word waited for its rows */
  readonly waits: readonly number[];
  /** ms of the window's tasks above 50 */
  readonly longTasks: readonly number[];
}

/** Does something long while words are looked for among the people, one after the other. */
export async function beside<T>(page: Page, work: () => Promise<T>): Promise<Beside<T>> {
  let done = false;
  const working = work().finally(() => {
    done = true;
  });
  const waits: number[] = [];
  const { longTasks } = await watched(page, async () => {
    for (let turn = 0; !done; turn++) {
      const filter = { text: ['hạnh', 'lê', 'văn', 'nguyễn thị', 'đặng'][turn % 5] };
      const { ms, reply } = await ask(page, 'people.page', { filter, descending: false, offset: 0, limit: 100 });
      must(reply as Result<unknown>);
      waits.push(ms);
      await Promise.race([working, page.waitForTimeout(typedEveryMs)]);
    }
  });
  return { value: await working, waits, longTasks };
}
