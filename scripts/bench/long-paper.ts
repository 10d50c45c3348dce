import { MOST_LIST_ROWS } from '#shared/api/lists.ts';
import type { StationWindow } from '../walk/station-window.ts';
import type { Invented } from './invent.ts';
import { type BenchResult, result } from './statistics.ts';

const targets = { ms: 20_000, memoryMb: 600, cancelMs: 1000 };

interface LongPaper {
  readonly rows: number;
  readonly pages: number;
  readonly ms: number;
}

/** The year with the most awards, shown: how long, what all processes hold more than before, how soon it stops. */
export async function longPaper(station: StationWindow, invented: Invented): Promise<readonly BenchResult[]> {
  const year = longestYear(invented);
  const cancelMs = await stopAfterFirstPart(station, year);
  const memory = await watchMemory(station);
  const { rows, pages, ms } = await show(station, year);
  const memoryMb = await memory.most();
  const name = `print: ${rows} rows on ${pages} pages`;
  return [
    result(name, { unit: 'ms', values: [ms], target: targets.ms }),
    result(`${name}, memory of all processes`, { unit: 'MB', values: [memoryMb], target: targets.memoryMb }),
    result(`${name}, until a cancel is answered`, { unit: 'ms', values: [cancelMs], target: targets.cancelMs }),
  ];
}

function longestYear({ awards }: Invented): number {
  const counts = new Map<number, number>();
  for (const { decision } of awards) counts.set(decision.year, (counts.get(decision.year) ?? 0) + 1);
  // A longer list is refused.
  const [longest] = [...counts]
    .filter(([, count]) => count <= MOST_LIST_ROWS)
    .sort(([, one], [, other]) => other - one);
  if (!longest) throw new Error('nothing to print');
  return longest[0];
}

const paperOf = (year: number) => ({ kind: 'list', choice: { of: { kind: 'year', year, reportTitle: '' } } });

async function show({ ask }: StationWindow, year: number): Promise<LongPaper> {
  const began = performance.now();
  const { rows, pages } = await ask<{ rows: number; pages: number }>('papers.preview', paperOf(year));
  return { rows, pages, ms: performance.now() - began };
}

/** Throws: when it was not cancelled. */
async function stopAfterFirstPart({ page }: StationWindow, year: number): Promise<number> {
  const stopped = await page.evaluate(async (paper) => {
    let cancelledAt = 0;
    const off = window.soVang.on((event) => {
      if (event.kind !== 'progress' || event.id !== 'bench-cancel' || cancelledAt > 0) return;
      cancelledAt = performance.now();
      window.soVang.cancel('bench-cancel');
    });
    const reply = (await window.soVang.call('bench-cancel', 'papers.preview', paper)) as { code?: string };
    off();
    return { code: reply.code, ms: performance.now() - cancelledAt };
  }, paperOf(year));
  if (stopped.code !== 'job.cancelled') throw new Error(`not cancelled: ${stopped.code}`);
  return stopped.ms;
}

/** Samples what all processes of the program hold; what they held at the start is taken off. */
async function watchMemory({ app }: StationWindow): Promise<{ most(): Promise<number> }> {
  await app.evaluate(({ app: program }) => {
    const held = () => program.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    const memory = { before: held(), most: 0 };
    const timer = setInterval(() => {
      memory.most = Math.max(memory.most, held());
    }, 100);
    Object.assign(globalThis, { benchMemory: memory, benchTimer: timer });
  });
  return {
    most: () =>
      app.evaluate(() => {
        const { benchMemory, benchTimer } = globalThis as unknown as {
          benchMemory: { before: number; most: number };
          benchTimer: NodeJS.Timeout;
        };
        clearInterval(benchTimer);
        return (benchMemory.most - benchMemory.before) / 1024;
      }),
  };
}
