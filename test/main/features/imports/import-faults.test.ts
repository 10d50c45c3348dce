import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { correctAward } from '#main/features/awards/awards.service.ts';
import { importsHandlers } from '#main/features/imports/index.ts';
import { lookInside } from '#main/platform/backups/look-inside.ts';
import type { PreviewPage } from '#shared/api/imports.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { type Job, JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { fixture, givenImports, unwrap } from './given-imports.ts';

const wrong = 'loi-nhap-lieu.xlsx';
const sample = 'cum-an-ninh-2024.xlsx';
const written = ['award', 'person', 'decision', 'unit', 'sync_tx', 'sync_log', 'import_run'];

test('refused rows are named by cell, and the others go in', async () => {
  const station = await givenImports();
  const { planId, counts } = await station.preview(wrong);
  expect(counts).toMatchObject({ refused: 7, warned: 3, repeats: 1 });
  const page = unwrap((await station.rows(planId, 0, 'problems')) as never) as PreviewPage;
  expect(page.rows.map(({ row, outcome }) => [row, outcome])).toEqual([
    [3, 'refused'],
    [4, 'refused'],
    [5, 'refused'],
    [6, 'refused'],
    [7, 'refused'],
    [8, 'warned'],
    [9, 'refused'],
    [10, 'warned'],
    [11, 'refused'],
    [12, 'warned'],
    [13, 'repeat'],
  ]);
  const [unitRow] = page.rows.filter(({ row }) => row === 4);
  expect(unitRow?.findings[0]).toMatchObject({
    code: 'import.unitUnknown',
    row: 4,
    column: { letter: 'F' },
    value: 'PX99',
  });
  const report = unwrap(await station.apply(planId));
  expect(report.findings.filter(({ severity }) => severity === 'refused')).toHaveLength(7);
  expect(station.count('award')).toBe(4);
  expect(station.read.get(`SELECT full_name AS n FROM person WHERE full_name LIKE '<img%'`)).toEqual({
    n: '<img src=x onerror=alert(1)>',
  });
});

test('a file that is no workbook is refused by name, and the plan before it is gone', async () => {
  const station = await givenImports();
  const { planId } = await station.preview(sample);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'so-vang-')), 'list.xlsx');
  writeFileSync(file, 'không phải Excel');
  const refused = await station.handlers['imports.preview']({ file: file as never }, station.ctx(), unwatchedJob);
  expect(refused).toMatchObject({ ok: false, code: 'workbook.wrongType' });
  expect(await station.apply(planId)).toMatchObject({ ok: false, code: 'import.planGone' });
  expect(await station.rows(planId, 0)).toMatchObject({ ok: false, code: 'import.planGone' });
});

test('a plan is applied once', async () => {
  const station = await givenImports();
  const { planId } = await station.preview(sample);
  unwrap(await station.apply(planId));
  expect(await station.apply(planId)).toMatchObject({ ok: false, code: 'import.planGone' });
  expect(station.count('award')).toBe(92);
});

test('a plan made before the register changed is not applied', async () => {
  const station = await givenImports();
  unwrap(await station.apply((await station.preview(wrong)).planId));
  const { planId } = await station.preview(sample);
  const award = station.read.get<{ id: Uint8Array }>('SELECT id FROM award LIMIT 1');
  const id = bytesToUuid(award?.id ?? new Uint8Array(16));
  correctAward(station.deps.register(), { id, field: 'note', value: 'x', seen: '' }, station.ctx());
  const before = written.map(station.count);
  expect(await station.apply(planId)).toMatchObject({ ok: false, code: 'import.planGone' });
  expect(written.map(station.count)).toEqual(before);
});

test('a cancelled import leaves nothing, and can be started again', async () => {
  const station = await givenImports();
  const { planId } = await station.preview(sample);
  const before = written.map(station.count);
  let pauses = 0;
  const cancelled: Job = {
    ...unwatchedJob,
    pause: () => {
      pauses += 1;
      // The second pause comes among the rows.
      return pauses < 2 ? Promise.resolve() : Promise.reject(new JobCancelled());
    },
  };
  await expect(station.apply(planId, cancelled)).rejects.toThrow(JobCancelled);
  expect(written.map(station.count)).toEqual(before);
  unwrap(await station.apply(planId));
  expect(station.count('award')).toBe(92);
});

test('an import whose backup fails leaves nothing', async () => {
  const done = Promise.resolve({ ok: false, code: 'disk.full', params: {} } as const);
  const station = await givenImports({ deps: { beginBackUp: async () => ({ done }) } });
  const { planId } = await station.preview(sample);
  const before = written.map(station.count);
  expect(await station.apply(planId)).toMatchObject({ ok: false, code: 'disk.full' });
  expect(written.map(station.count)).toEqual(before);
});

test('an import is not kept before the register as it was is safe, and can be cancelled while it is copied', async () => {
  let safe = (): void => {};
  const copied = new Promise<void>((resolve) => {
    safe = resolve;
  });
  const station = await givenImports();
  const { beginBackUp } = station.deps;
  const slow = importsHandlers({
    ...station.deps,
    beginBackUp: async (cause) => {
      const { done } = await beginBackUp(cause);
      return { done: copied.then(() => done) };
    },
  });
  const file = fixture(sample) as never;
  const { planId } = unwrap(await slow['imports.preview']({ file }, station.ctx(), unwatchedJob));
  const apply = (job: Job) => slow['imports.apply']({ planId: planId as never }, station.ctx(), job);
  let cancel = (): void => {};
  let cancelled: Promise<unknown> = Promise.resolve();
  await new Promise<void>((listening) => {
    const onCancel = (listener: () => void): void => {
      cancel = listener;
      listening();
    };
    cancelled = apply({ ...unwatchedJob, onCancel });
  });
  cancel();
  await expect(cancelled).rejects.toThrow(JobCancelled);
  expect(station.count('award')).toBe(0);
  const applied = apply(unwatchedJob);
  safe();
  unwrap(await applied);
  expect(station.count('award')).toBe(92);
  const [copy] = station.backups();
  expect(lookInside(path.join(station.deps.dataFolder, 'backups', copy?.name ?? ''))).toMatchObject({
    intact: true,
    awards: 0,
  });
});
