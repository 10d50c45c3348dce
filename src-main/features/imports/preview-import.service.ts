import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Parsed } from '#shared/api/index.ts';
import type { Job } from '#shared/base/job.ts';
import { yearOf } from '#shared/base/local-date.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { DirectoryRank, ImportDirectory } from '#shared/domain/imports/directory.ts';
import type { ImportPlan } from '#shared/domain/imports/plan.ts';
import { planImport } from '#shared/domain/imports/plan-import.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { workbookCaps } from '../../platform/workbooks/workbook-caps.ts';
import { findStation } from '../stations/index.ts';
import { directoryOf } from './directory.repo.ts';
import { hashFile } from './hash-file.ts';
import { type HeldPlan, problemsOf } from './held-plan.ts';
import { positionOf } from './import-runs.repo.ts';

const ranksIn = (dbFolder: string): readonly DirectoryRank[] =>
  JSON.parse(readFileSync(path.join(dbFolder, 'seed', 'catalogue', 'ranks.json'), 'utf8')) as DirectoryRank[];

/**
 * Reads a workbook away from the register and plans what it would become; writes nothing.
 * Refuses: workbook.*, file.*. Throws: JobCancelled.
 */
export async function planWorkbook(
  deps: HostDeps,
  { file, year }: Parsed<'imports.preview'>,
  ctx: CallCtx,
  job: Job,
): Promise<Result<HeldPlan>> {
  const source = ctx.path(file);
  // First the reader, whose refusals say more of what is wrong with the file.
  const workbook = await deps.readWorkbook(source, job);
  if (!workbook.ok) return workbook;
  const sha256 = await hashFile(source, workbookCaps.fileBytes);
  if (!sha256.ok) return sha256;
  // The planner must see a register that nobody is in the middle of changing.
  await deps.register().idle();
  await job.pause();
  const { read, raw } = deps.register();
  const directory = directoryOf(read, ranksIn(deps.dbFolder), ctx.today);
  const role = findStation(read)?.role ?? 'unit';
  // Inside one transaction each look-up is spared the locks of its own, which cost more than the look-up.
  const plan = raw.transaction(() =>
    planImport(workbook.value, directory, { role, ...(year !== undefined && { year }) }),
  )();
  return ok({
    planId: ctx.newId(),
    fileName: path.basename(source),
    sha256: sha256.value,
    year: year ?? usualYear(plan) ?? yearOf(ctx.today),
    plan,
    position: positionOf(read),
    names: namesOf(directory),
    problems: problemsOf(plan),
  });
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
