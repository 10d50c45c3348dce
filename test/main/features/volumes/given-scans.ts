import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attachmentsHandlers } from '#main/features/attachments/index.ts';
import { volumesHandlers } from '#main/features/volumes/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { smallestVolume } from '#shared/domain/sync/volume-plan.ts';
import { type GivenStation, must, token, unitIds } from '#support/exchange.ts';

/** Adds a PDF of these bytes, between a head and an end, to a unit. Returns its hash. */
export async function addScan(at: GivenStation, code: string, body: Uint8Array): Promise<string> {
  const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), body, Buffer.from('\nstartxref\n9\n%%EOF\n')]);
  const owner = { table: 'unit', id: unitIds(code)[0] as never } as const;
  const input = { ...owner, name: `Quyết định ${code}.pdf`, bytes: Uint8Array.from(content) };
  must(await attachmentsHandlers(at.host.deps)['attachments.addDropped'](input, at.host.ctx(), unwatchedJob));
  return createHash('sha256').update(content).digest('hex');
}

export const writeVolumes = (
  from: GivenStation,
  to: GivenStation,
  over: { volumeBytes?: number; again?: boolean } = {},
) =>
  volumesHandlers(from.host.deps)['volumes.write'](
    { to: to.station.id as never, folder: token(from.stick), volumeBytes: smallestVolume, again: false, ...over },
    from.host.ctx(),
    unwatchedJob,
  );

export const takeVolumes = (at: GivenStation, file: string) =>
  volumesHandlers(at.host.deps)['volumes.take']({ file: token(file) }, at.host.ctx(), unwatchedJob);

/** Whether the file of a scan is in its place; throws when it is there and other than its name says. */
export function isScanHere(at: GivenStation, sha256: string): boolean {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path.join(at.host.deps.dataFolder, 'attachments', sha256.slice(0, 2), sha256));
  } catch {
    return false;
  }
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${sha256} holds other bytes`);
  return true;
}
