import path from 'node:path';
import type { Page } from 'playwright-core';
import { readSampleUnits } from '#db/sample-units.ts';
import type { AwardTotals } from '#shared/api/awards.ts';
import type { ChosenFile } from '#shared/api/desk.ts';
import type { ImportPreview } from '#shared/api/imports.ts';
import { root } from '../setup/paths.mjs';
import { answerDialogs } from '../walk/station-window.ts';
import { copyStation, dbFolder, must } from './bench-host.ts';
import type { PartInput } from './bench-part.ts';
import { beside } from './beside.ts';
import { ask, toList } from './in-window.ts';
import { invent } from './invent.ts';
import { writeListWorkbook } from './list-workbook.ts';
import { Rounds } from './measure.ts';
import { type BenchResult, percentile, result } from './statistics.ts';
import { launch } from './windows.ts';

const usual = 10_000;
const most = 100_000;
/** 100,000 rows in 20 s. */
const targetSecondsPerRow = 20 / most;

const name = {
  preview: 'living: read and planned',
  apply: 'living: copied and applied',
  all: 'living: import into the full register, all of it',
  cancel: 'living: cancelled until it is as if nothing had been',
  worst: 'living: a word typed in another list, longest until its rows came',
  p95: 'living: the same, p95',
  task: 'living: longest task of the window',
};

/** A list brought into the full register in a real window, while somebody types in another list; cancelled once, then done. */
export async function livingPart({ seed, rows, folder, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const station = await prepared();
  const count = Math.min(rows ?? usual, most);
  const data = path.join(folder, 'station');
  copyStation(station.folder, data);
  say(`living: ${count} rows into ${station.invented.awards.length} awards, in a window`);
  const { app, page } = await launch(root, data);
  const measured = new Rounds();
  try {
    await toList(page, 'people');
    const workbook = path.join(folder, 'danh-sach.xlsx');
    const units = readSampleUnits(dbFolder).units.map((unit) => ({ ...unit, id: new Uint8Array(16) }));
    const size = { people: Math.max(120, Math.round(count / 5)), awards: count, years: [2024] };
    await writeListWorkbook(workbook, invent(seed + 1, size, units), await typeNames(page));
    await answerDialogs(app, { open: workbook });
    await importOnce(page, measured);
  } finally {
    await app.close();
  }
  const line = (key: keyof typeof name, unit: 's' | 'ms', target?: number): BenchResult =>
    result(name[key], { unit, ...measured.of(name[key]), ...(target !== undefined && { target }) });
  return [
    line('preview', 's'),
    line('apply', 's'),
    line('all', 's', targetSecondsPerRow * count),
    line('cancel', 'ms', 1_000),
    line('worst', 'ms', 100),
    line('p95', 'ms'),
    line('task', 'ms'),
  ];
}

async function typeNames(page: Page): Promise<ReadonlyMap<string, string>> {
  const { reply } = await ask<readonly { code: string; nameVi: string }[]>(page, 'awardTypes.list', {});
  return new Map(must(reply).map(({ code, nameVi }) => [code, nameVi]));
}

const totalOf = async (page: Page): Promise<number> =>
  must((await ask<AwardTotals>(page, 'awards.totals', { filter: {} })).reply).total;

async function importOnce(page: Page, measured: Rounds): Promise<void> {
  const chosen = await ask<ChosenFile | null>(page, 'files.choose', { purpose: 'workbook' });
  const file = must(chosen.reply)?.file;
  const preview = await watchedBeside(page, measured, () => ask<ImportPreview>(page, 'imports.preview', { file }));
  const { planId } = must(preview.reply);
  const before = await totalOf(page);
  measured.add(name.cancel, await cancelHalfway(page, planId));
  if ((await totalOf(page)) !== before) throw new Error('a cancelled import left something');
  const apply = await watchedBeside(page, measured, () => ask(page, 'imports.apply', { planId }));
  must(apply.reply);
  if ((await totalOf(page)) === before) throw new Error('an import brought nothing');
  measured.add(name.preview, preview.ms / 1000);
  measured.add(name.apply, apply.ms / 1000);
  measured.add(name.all, (preview.ms + apply.ms) / 1000);
}

async function watchedBeside<T>(page: Page, measured: Rounds, work: () => Promise<T>): Promise<T> {
  const { value, waits, longTasks } = await beside(page, work);
  measured.add(name.worst, Math.max(...waits));
  measured.add(name.p95, percentile(waits, 95));
  measured.add(name.task, Math.max(0, ...longTasks));
  return value;
}

/** Starts to apply a plan and cancels it half-way. Returns ms from the press to the answer. */
const cancelHalfway = (page: Page, planId: string): Promise<number> =>
  page.evaluate(
    (plan) =>
      new Promise<number>((resolve, reject) => {
        const id = `bench-cancelled-${performance.now()}`;
        let pressed: number | undefined;
        const stop = window.soVang.on((event) => {
          if (event.kind !== 'progress' || event.id !== id || event.done < event.total / 2 || pressed !== undefined)
            return;
          pressed = performance.now();
          window.soVang.cancel(id);
        });
        void window.soVang.call(id, 'imports.apply', { planId: plan }).then((reply) => {
          stop();
          const { ok, code } = reply as { ok: boolean; code?: string };
          if (ok || code !== 'job.cancelled' || pressed === undefined) reject(new Error(`not cancelled: ${code}`));
          else resolve(performance.now() - pressed);
        });
      }),
    planId,
  );
