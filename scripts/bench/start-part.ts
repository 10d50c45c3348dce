import path from 'node:path';
import { root } from '../setup/paths.mjs';
import { wordsOf } from '../walk/words.ts';
import type { PartInput } from './bench-part.ts';
import { inRounds } from './measure.ts';
import { type BenchResult, result } from './statistics.ts';
import { type Launched, launch, makeEmptyApp } from './windows.ts';

const rounds = 5;
const overEmptyTargetMs = 800;

const name = {
  empty: 'start: empty Electron window',
  emptyLoads: 'start: empty window, until its page loads',
  loads: 'start: until the page loads',
  scripts: 'start: until its scripts have run',
  paint: 'start: until the first paint',
  page: 'start: first screen',
  grid: 'start: usable grid',
  over: 'start: usable grid beyond the empty window',
};

interface Opening {
  /** ms since the launch */
  readonly loads: number;
  readonly scripts: number;
  readonly paint: number;
}

/** From the launch to a grid of awards that can be used, and to an empty window; the parts one after the other. */
export async function startPart({ folder, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const station = await prepared();
  const emptyApp = makeEmptyApp(path.join(folder, 'empty-app'));
  say(`start: ${station.invented.awards.length} awards, ${rounds} rounds`);
  const measured = await inRounds(rounds, async (round) => {
    const empty = await opening(emptyApp, path.join(folder, 'empty-data'), async (launched) => {
      await launched.page.locator('#ready').waitFor();
      return { ready: launched.since(), ...(await openingOf(launched)) };
    });
    const ours = await opening(root, station.folder, async (launched) => {
      const [first, grid] = await toGrid(launched);
      return { first, grid, ...(await openingOf(launched)) };
    });
    round.add(name.empty, empty.ready);
    round.add(name.emptyLoads, empty.loads);
    round.add(name.loads, ours.loads);
    round.add(name.scripts, ours.scripts);
    round.add(name.paint, ours.paint);
    round.add(name.page, ours.first);
    round.add(name.grid, ours.grid);
    round.add(name.over, ours.grid - empty.ready);
  });
  const beside = measured.of(name.empty);
  const line = (key: 'emptyLoads' | 'loads' | 'scripts' | 'paint' | 'page' | 'grid'): BenchResult =>
    result(name[key], { unit: 'ms', ...measured.of(name[key]), beside });
  return [
    result(name.empty, { unit: 'ms', values: beside.values }),
    line('emptyLoads'),
    line('loads'),
    line('scripts'),
    line('paint'),
    line('page'),
    line('grid'),
    result(name.over, { unit: 'ms', ...measured.of(name.over), target: overEmptyTargetMs }),
  ];
}

/** What the engine itself noted of a page. */
const openingOf = ({ page, begun }: Launched): Promise<Opening> =>
  page.evaluate((from) => {
    const since = (ms: number): number => performance.timeOrigin + ms - from;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [paint] = performance.getEntriesByType('paint');
    return {
      loads: since(0),
      scripts: since(navigation?.domContentLoadedEventEnd ?? 0),
      paint: since(paint?.startTime ?? 0),
    };
  }, begun);

/** The program opens on its overview; a person goes to the list from there. */
async function toGrid({ page, since }: Launched): Promise<readonly [number, number]> {
  const words = wordsOf('vi');
  const awards = page.getByRole('navigation').getByText(words('app:nav.awards'), { exact: true });
  await awards.waitFor();
  const first = since();
  await awards.click();
  await page.getByRole('gridcell').first().waitFor();
  return [first, since()];
}

async function opening<T>(app: string, data: string, until: (launched: Launched) => Promise<T>): Promise<T> {
  const launched = await launch(app, data);
  try {
    return await until(launched);
  } finally {
    await launched.app.close();
  }
}
