import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TakenVolumes } from '#shared/api/volumes.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type Arrived,
  claimAside,
  incomingFolder,
  measureWaiting,
  takeScanPart,
} from '../../platform/attachments/incoming-scans.ts';
import { scanFolder } from '../../platform/attachments/scan-store.ts';
import { inspectBundle } from '../../platform/bundles/inspect-bundle.ts';
import { openBundle } from '../../platform/bundles/open-bundle.ts';
import { listFolder } from '../../platform/files/list-folder.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { isKnownScan, trustedIn } from '../exchange/index.ts';
import { findInRoster, unlockedStation } from '../trust/index.ts';
import { logVolume } from './volume-log.repo.ts';

const mostFiles = 10_000;

type Counts = Record<Arrived, number>;
const none = (): Counts => ({ kept: 0, there: 0, aside: 0, part: 0, mismatch: 0, tooLarge: 0, noRoom: 0 });

/**
 * Takes a volume, or all that lie in a folder, in whatever order; each scan is kept whole or not at all, and one volume
 * that is refused holds no other up.
 * Refuses: volume.noneHere, station.notSetUp, station.locked, disk.full, medium.lost, file.*. Throws: JobCancelled.
 */
export async function takeVolumes(
  deps: HostDeps,
  { chosen, ctx }: { readonly chosen: string; readonly ctx: CallCtx },
  job: Job,
): Promise<Result<TakenVolumes>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  const found = await findVolumes(deps, chosen, own.value.row.id);
  if (!found.ok) return found;
  const counts = none();
  const refused: { fileName: string; code: string }[] = [];
  let volumes = 0;
  for (const [at, file] of found.value.entries()) {
    job.progress(at, found.value.length);
    const taken = await takeVolume(deps, { file, counts, ctx }, job);
    if (taken.ok) volumes += 1;
    else if (['disk.full', 'medium.lost'].includes(taken.code)) return taken;
    else refused.push({ fileName: path.basename(file), code: taken.code });
  }
  const claimed = await claimWaiting(deps);
  if (!claimed.ok) return claimed;
  return ok({
    volumes,
    kept: counts.kept + claimed.value,
    there: counts.there,
    waiting: counts.aside + counts.part,
    notTaken: counts.mismatch + counts.tooLarge + counts.noRoom,
    refused,
  });
}

/** Puts scans that came before their records where they belong, once these are here. Refuses: disk.full. */
export const claimWaiting = (deps: HostDeps): Promise<Result<number>> =>
  claimAside(scanFolder(deps.dataFolder), incomingFolder(deps.dataFolder), (sha256) =>
    isKnownScan(deps.register().read, sha256),
  );

/** In a folder only what says of itself that it is a volume for this station. */
async function findVolumes(deps: HostDeps, chosen: string, stationId: string): Promise<Result<readonly string[]>> {
  if (!statSync(chosen, { throwIfNoEntry: false })?.isDirectory()) return ok([chosen]);
  const listed = await listFolder(chosen, (name) => /\.svb$/i.test(name) && !name.startsWith('._'), mostFiles);
  if (!listed.ok) return listed;
  const input = { stationId, trusted: trustedIn(deps.register().read) };
  const volumes: string[] = [];
  for (const name of listed.value.names) {
    const file = path.join(chosen, name);
    const seen = await inspectBundle(file, input);
    // One that is cut short is not passed over in silence; other people's and those of data are.
    if (
      seen.ok ? seen.value.header.about.volume : /-T\d{2,4}\.svb$/i.test(name) && seen.code !== 'bundle.otherRecipient'
    )
      volumes.push(file);
  }
  return volumes.length > 0 ? ok(volumes) : refuse('volume.noneHere');
}

/**
 * A station whose word was taken away may still bring the scans of records that were taken before: their hash stands in
 * these. Of anything else it brings nothing is kept, for a volume has no place in a log by which older could be told
 * from newer. Source: docs/BUNDLE-FORMAT.md, volumes.
 */
async function takeVolume(
  deps: HostDeps,
  { file, counts, ctx }: { readonly file: string; readonly counts: Counts; readonly ctx: CallCtx },
  job: Job,
): Promise<Result<null>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  const { row, keys } = own.value;
  const { read } = deps.register();
  const tempFolder = path.join(deps.dataFolder, 'tmp');
  mkdirSync(tempFolder, { recursive: true });
  const input = { stationId: row.id, trusted: trustedIn(read), keys, tempFolder, kind: 'volume' } as const;
  const opened = await openBundle(file, input, job);
  if (!opened.ok) return opened;
  const { header } = opened.value;
  const sender = header.about.from.code;
  const revoked = (findInRoster(read, header.about.from.id)?.revocation ?? null) !== null;
  const seen = new Set<string>();
  const before = counts.mismatch + counts.tooLarge + counts.noRoom;
  const incoming = incomingFolder(deps.dataFolder);
  const arrival = {
    store: scanFolder(deps.dataFolder),
    incoming,
    sender,
    known: (sha256: string) => isKnownScan(read, sha256),
    waiting: measureWaiting(incoming, sender),
  };
  try {
    for await (const { part, length, pieces } of opened.value.scans()) {
      const content: Uint8Array[] = [];
      for await (const piece of pieces) content.push(piece);
      const bytes = Buffer.concat(content);
      if (bytes.byteLength !== length) return refuse('bundle.damaged', { where: 'archive' });
      seen.add(part.sha256);
      if (revoked && !arrival.known(part.sha256)) {
        counts.noRoom += 1;
        continue;
      }
      const arrived = await takeScanPart(arrival, part, bytes);
      if (!arrived.ok) return arrived;
      counts[arrived.value] += 1;
      await job.pause();
    }
    await deps.register().idle();
    deps.register().writeLocal((db) =>
      logVolume(db, {
        direction: 'received',
        station: uuidToBytes(header.about.from.id),
        number: header.about.number,
        part: header.about.volume?.part ?? 0,
        fileName: opened.value.fileName,
        sha256: header.body.sha256,
        sizeBytes: opened.value.sizeBytes,
        at: ctx.now,
        actor: ctx.actor,
        scans: seen.size,
        whole: counts.mismatch + counts.tooLarge + counts.noRoom === before,
      }),
    );
    return ok(null);
  } finally {
    await opened.value.close();
  }
}
