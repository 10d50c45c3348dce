import path from 'node:path';
import type { ChosenFile } from '#shared/api/desk.ts';
import type { BundleEffect } from '#shared/api/exchange.ts';
import { root } from '../setup/paths.mjs';
import { answerDialogs } from '../walk/station-window.ts';
import { copyStation, must } from './bench-host.ts';
import { beside } from './beside.ts';
import { ask, toList } from './in-window.ts';
import type { Invented } from './invent.ts';
import { closePair, deliver, exportTo, type Pair, reopenPair } from './pair.ts';
import { benchPassphrase } from './prepare-station.ts';
import { type BenchResult, percentile, result } from './statistics.ts';
import { launch } from './windows.ts';
import { writeInvented } from './write-rows.ts';

/** A large bundle looked at and taken in a real window of headquarters, while somebody types in another list. */
export async function takenInWindow(pair: Pair, invented: Invented, folder: string): Promise<readonly BenchResult[]> {
  const again = reopenPair(pair, path.join(folder, 'window'), 9);
  const { unit, headquarters } = again;
  // The people first, so that there is somebody to look for meanwhile.
  writeInvented(unit.host, { ...invented, awards: [] });
  await deliver(unit, headquarters);
  writeInvented(unit.host, { people: [], decisions: [], awards: invented.awards });
  const { fileName } = await exportTo(unit, headquarters);
  closePair(again);
  const data = path.join(folder, 'window', 'data');
  copyStation(headquarters.host.folder, data);
  const { app, page } = await launch(root, data);
  try {
    must((await ask(page, 'station.unlock', { passphrase: benchPassphrase })).reply);
    await toList(page, 'people');
    await answerDialogs(app, { open: path.join(unit.stick, fileName) });
    const chosen = must((await ask<ChosenFile | null>(page, 'files.choose', { purpose: 'bundle' })).reply);
    const input = { file: chosen?.file };
    const seen = await beside(page, () => ask<BundleEffect>(page, 'bundles.preview', input));
    const taken = await beside(page, () => ask<BundleEffect>(page, 'bundles.take', input));
    if (must(taken.value.reply).added.award !== invented.awards.length) throw new Error('not all was taken');
    must(seen.value.reply);
    const waits = [...seen.waits, ...taken.waits];
    const tasks = [...seen.longTasks, ...taken.longTasks];
    const line = (name: string, unit: 's' | 'ms', value: number, target?: number): BenchResult =>
      result(`sync: ${name}`, { unit, values: [value], ...(target !== undefined && { target }) });
    return [
      line('looked at in a window', 's', seen.value.ms / 1000),
      line('taken in a window, with the copy before it', 's', taken.value.ms / 1000),
      line('longest task of the window', 'ms', Math.max(0, ...tasks), 50),
      line('a word typed in another list, longest until its rows came', 'ms', Math.max(...waits), 100),
      line('the same, p95', 'ms', percentile(waits, 95)),
    ];
  } finally {
    await app.close();
  }
}
