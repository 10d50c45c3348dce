import path from 'node:path';
import type { Parsed } from '#shared/api/index.ts';
import type { Job } from '#shared/base/job.ts';
import { yearOf } from '#shared/base/local-date.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { LARGEST_LIST } from '#shared/base/workbook.ts';
import { withAbbreviations } from '#shared/domain/abbreviations.ts';
import type { ImportDirectory, ImportOptions } from '#shared/domain/imports/directory.ts';
import type { ImportPlan } from '#shared/domain/imports/plan.ts';
import { planInSlices } from '#shared/domain/imports/plan-import.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listAbbreviations } from '../abbreviations/index.ts';
import { readRanks } from '../people/index.ts';
import { findStation } from '../stations/index.ts';
import { directoryOf } from './directory.repo.ts';
import { hashFile, hashPasted } from './hash-file.ts';
import { type HeldPlan, problemsOf, settledLayouts } from './held-plan.ts';
import { rememberedLayouts } from './import-layouts.repo.ts';
import { positionOf } from './import-runs.repo.ts';

/**
 * Reads a workbook away from the register and plans what it would become; writes nothing.
 * Refuses: workbook.*, file.*. Throws: JobCancelled.
 */
export async function planWorkbook(
  deps: HostDeps,
  input: Parsed<'imports.preview'>,
  ctx: CallCtx,
  job: Job,
): Promise<Result<HeldPlan>> {
  const { year, oldText, layouts, known } = input;
  const source = 'pasted' in input ? { pasted: input.pasted } : ctx.path(input.file);
  // First the reader, whose refusals say more of what is wrong with the file.
  const workbook = await deps.readWorkbook(source, job);
  if (!workbook.ok) return workbook;
  const sha256 = typeof source === 'string' ? await hashFile(source, LARGEST_LIST) : ok(hashPasted(source.pasted));
  if (!sha256.ok) return sha256;
  await deps.register().idle();
  const { read } = deps.register();
  // Taken before the first look-up: whoever changes the register while this plans makes the plan one of yesterday.
  const position = positionOf(read);
  const directory = withAbbreviations(directoryOf(read, readRanks(deps.dbFolder), ctx.today), listAbbreviations(read));
  const role = findStation(read)?.role ?? 'unit';
  const plan = await planBesideOthers(
    deps,
    planInSlices(workbook.value, directory, {
      role,
      ...(year !== undefined && { year }),
      ...(oldText && { oldText }),
      ...(known && { known }),
      ...(layouts && { layouts: layouts as ImportOptions['layouts'] & object }),
      remembered: rememberedLayouts(read),
    }),
    workbook.value.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0),
    job,
  );
  return ok({
    planId: ctx.newId(),
    fileName: 'pasted' in input ? input.pasted.name : path.basename(ctx.path(input.file)),
    sha256: sha256.value,
    year: year ?? usualYear(plan) ?? yearOf(ctx.today),
    plan,
    position,
    names: namesOf(directory),
    problems: problemsOf(plan),
    settled: settledLayouts(plan, layouts ?? {}),
  });
}

/**
 * Plans slice by slice, so that the window is answered and Cancel is heard between two of them. A slice never looks
 * into a long write that may yet be undone. Throws: JobCancelled.
 */
async function planBesideOthers(
  deps: HostDeps,
  slices: Generator<number, ImportPlan>,
  rows: number,
  job: Job,
): Promise<ImportPlan> {
  let done = 0;
  for (;;) {
    await job.pause();
    await deps.register().idle();
    // Inside one transaction each look-up is spared the locks of its own, which cost more than the look-up.
    const slice = deps.register().raw.transaction(() => slices.next())();
    if (slice.done) return slice.value;
    done += slice.value;
    // Steps that only look at a sheet read no rows of it.
    if (slice.value > 0) job.progress(done, rows);
  }
}

/** The year most awards count for. */
function usualYear({ awards }: ImportPlan): number | undefined {
  const counts = new Map<number, number>();
  for (const { year } of awards) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const namesOf = ({ units, awardTypes }: ImportDirectory): ReadonlyMap<string, string> =>
  new Map([
    ...units.map(({ id, name }) => [id, name] as const),
    ...awardTypes.map(({ id, nameVi }) => [id, nameVi] as const),
  ]);
