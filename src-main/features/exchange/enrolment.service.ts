import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Begun, Granted } from '#shared/api/cards.ts';
import type { BundleEffect } from '#shared/api/exchange.ts';
import type { Parsed } from '#shared/api/index.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { cardFileName } from '#shared/domain/cards/cards.ts';
import { inspectBundle } from '../../platform/bundles/inspect-bundle.ts';
import { readRefusal } from '../../platform/files/fs-refusals.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';
import { acceptCertificate, certifyStation, readUnitRequest } from '../trust/index.ts';
import { exportBundle } from './export-bundle.service.ts';
import { trustedIn } from './senders.repo.ts';
import { takeBundle } from './take-bundle.service.ts';

/**
 * Headquarters' side of a station's first day: the certificate and all that the station may see, in one folder. The
 * certificate comes first; if the bundle then fails, it can be exported again by itself.
 * Refuses: as certifyStation, and as exportBundle but bundle.nothingNew. Throws: JobCancelled.
 */
export async function grantEnrolment(
  deps: HostDeps,
  input: Parsed<'enrolment.grant'>,
  ctx: CallCtx,
  job: Job,
): Promise<Result<Granted>> {
  const folder = ctx.path(input.folder);
  const request = await readUnitRequest(deps, ctx.path(input.request), ctx.now);
  if (!request.ok) return request;
  const file = path.join(folder, cardFileName('certificate', request.value.code));
  const certified = await certifyStation(deps, input, file, ctx);
  if (!certified.ok) return certified;
  const { fileName, code, stationId } = certified.value;
  const bundle = await exportBundle(deps, { folder, to: stationId }, ctx, job);
  if (bundle.ok) return ok({ fileName, code, bundle: bundle.value });
  return bundle.code === 'bundle.nothingNew' ? ok({ fileName, code, bundle: null }) : bundle;
}

/**
 * The unit's side: takes the certificate that lies in a folder, then every bundle beside it that is for this station,
 * in the order in which they were written. What was taken before is passed over.
 * Refuses: as acceptCertificate and takeBundle; card.noneHere. Throws: JobCancelled.
 */
export async function beginWork(deps: HostDeps, folder: string, ctx: CallCtx, job: Job): Promise<Result<Begun>> {
  const names = await namesIn(folder);
  if (!names.ok) return names;
  const accepted = await acceptOneOf(deps, pathsOf(folder, names.value, /\.(svc|svcard)$/i));
  if (!accepted.ok) return accepted;
  const effects: BundleEffect[] = [];
  for (const file of await inOrder(deps, pathsOf(folder, names.value, /\.svb$/i))) {
    const taken = await takeBundle(deps, { file, ctx, job });
    if (taken.ok) effects.push(taken.value);
    else if (taken.code !== 'bundle.alreadyApplied') return taken;
  }
  return ok({ ...accepted.value, effects });
}

async function namesIn(folder: string): Promise<Result<readonly string[]>> {
  try {
    return ok((await readdir(folder)).sort());
  } catch (error) {
    return readRefusal(error, path.basename(folder));
  }
}

const pathsOf = (folder: string, names: readonly string[], kind: RegExp): readonly string[] =>
  names.filter((name) => kind.test(name)).map((name) => path.join(folder, name));

/** Cards of other kinds and for others may lie there as well; what is said of the right kind is worth telling. */
async function acceptOneOf(deps: HostDeps, files: readonly string[]) {
  let telling: Result<never> | undefined;
  for (const file of files) {
    const accepted = await acceptCertificate(deps, file);
    if (accepted.ok) return accepted;
    if (!['card.isRequest', 'card.isHeadquartersCard', 'card.notACard', 'card.otherStation'].includes(accepted.code))
      telling ??= accepted;
  }
  return telling ?? refuse('card.noneHere');
}

async function inOrder(deps: HostDeps, files: readonly string[]): Promise<readonly string[]> {
  const { read } = deps.register();
  const reader = { stationId: findStation(read)?.id ?? '', trusted: trustedIn(read) };
  const found: { readonly file: string; readonly number: number }[] = [];
  for (const file of files) {
    const seen = await inspectBundle(file, reader);
    if (seen.ok) found.push({ file, number: seen.value.header.about.number });
  }
  return found.sort((a, b) => a.number - b.number).map(({ file }) => file);
}
