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
  page: 'start: first screen',
  grid: 'start: usable grid',
  over: 'start: usable grid beyond the empty window',
};

/** From the launch to a grid of awards that can be used, and to an empty window. */
export async function startPart({ folder, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const station = await prepared();
  const emptyApp = makeEmptyApp(path.join(folder, 'empty-app'));
  say(`start: ${station.invented.awards.length} awards, ${rounds} rounds`);
  const measured = await inRounds(rounds, async (round) => {
    const empty = await opening(emptyApp, path.join(folder, 'empty-data'), async ({ page, since }) => {
      await page.locator('#ready').waitFor();
      return since();
    });
    const [first, grid] = await opening(root, station.folder, toGrid);
    round.add(name.empty, empty);
    round.add(name.page, first);
    round.add(name.grid, grid);
    round.add(name.over, grid - empty);
  });
  const beside = measured.of(name.empty);
  return [
    result(name.empty, { unit: 'ms', values: beside.values }),
    result(name.page, { unit: 'ms', ...measured.of(name.page), beside }),
    result(name.grid, { unit: 'ms', ...measured.of(name.grid), beside }),
    result(name.over, { unit: 'ms', ...measured.of(name.over), target: overEmptyTargetMs }),
  ];
}

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
