import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenVolumes } from '#shared/api/volumes.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { BundleAbout } from '#shared/domain/sync/bundle-form.ts';
import { startOfChain } from '#shared/domain/sync/stream.ts';
import { fillVolume, type PlannedPart, smallestVolume } from '#shared/domain/sync/volume-plan.ts';
import { readScanAnywhere, scanFolder } from '../../platform/attachments/scan-store.ts';
import type { SealedScan } from '../../platform/bundles/bundle-types.ts';
import { sealBundle } from '../../platform/bundles/seal-bundle.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findScanPeer, recoveryKeyFor, saveScanPeer, saveSentScan, schemaNumber } from '../exchange/index.ts';
import {
  findInRoster,
  keysKnownTo,
  type OwnStation,
  type RosterEntry,
  rosterVersion,
  serialOf,
  unlockedStation,
} from '../trust/index.ts';
import { amountOf, scansToSend } from './plan-volumes.service.ts';
import { logVolume } from './volume-log.repo.ts';

const MB = 1024 ** 2;

interface Request {
  readonly folder: string;
  readonly to: string;
  readonly volumeBytes: number;
  readonly again: boolean;
}

/**
 * Writes what a station misses, volume by volume, as far as the medium goes. Each is remembered once it lies there
 * whole, so that another stick goes on where this one ended; a crash in between costs a volume written twice.
 * Refuses: volume.nothingToSend, export.noSpace, record.gone, bundle.senderRevoked, station.notSetUp, station.locked,
 *   station.notCertified, disk.full, medium.lost, file.notWritable. Throws: JobCancelled.
 */
export async function writeVolumes(
  deps: HostDeps,
  request: Request,
  ctx: CallCtx,
  job: Job,
): Promise<Result<WrittenVolumes>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  if (own.value.row.role === 'unit' && own.value.row.certificate === null) return refuse('station.notCertified');
  const register = deps.register();
  const peer = findInRoster(register.read, request.to);
  if (!peer) return refuse('record.gone');
  if (peer.revocation !== null) return refuse('bundle.senderRevoked', { code: peer.code });
  let left = await scansToSend(register.read, deps.dataFolder, { peer, again: request.again }, job);
  if (left.length === 0) return refuse('volume.nothingToSend');
  const files: { fileName: string; sizeBytes: number; scans: number }[] = [];
  let damaged = 0;
  const whole = amountOf(left).bytes;
  while (left.length > 0) {
    job.progress(whole - amountOf(left).bytes, whole);
    const free = await freeBytes(request.folder);
    const room = Math.min(request.volumeBytes, free);
    if (room < smallestVolume) {
      if (files.length > 0) break;
      return refuse('export.noSpace', {
        neededMb: Math.ceil(amountOf(left).bytes / MB),
        freeMb: Math.floor(free / MB),
      });
    }
    const filled = fillVolume(left, room);
    const { readable, bad } = await soundParts(deps, filled.parts);
    damaged += bad.size;
    if (readable.length > 0) {
      const written = await writeOne(deps, { own: own.value, peer, parts: readable, ...request }, ctx, job);
      // The stick filled up under our hands: what lies on it is whole.
      if (!written.ok) {
        if (written.code === 'disk.full' && files.length > 0) break;
        return written;
      }
      files.push(written.value);
    }
    left = filled.left.filter(({ sha256 }) => !bad.has(sha256));
  }
  return ok({ files, left: amountOf(left), damaged });
}

/** A damaged scan is not passed on; whoever has a good one is asked for it. */
async function soundParts(deps: HostDeps, parts: readonly PlannedPart[]) {
  const bad = new Set<string>();
  for (const { sha256 } of parts) if (!(await readScanOf(deps, sha256)).ok) bad.add(sha256);
  return { readable: parts.filter(({ sha256 }) => !bad.has(sha256)), bad };
}

const readScanOf = (deps: HostDeps, sha256: string) =>
  readScanAnywhere(scanFolder(deps.dataFolder), scanFolder(path.join(deps.dataFolder, 'backups')), sha256, sha256);

/** A medium that does not tell is tried. */
async function freeBytes(folder: string): Promise<number> {
  const found = await statfs(folder).catch(() => undefined);
  return found ? found.bavail * found.bsize - MB : Number.POSITIVE_INFINITY;
}

interface Volume {
  readonly own: OwnStation;
  readonly peer: RosterEntry;
  readonly parts: readonly PlannedPart[];
  readonly folder: string;
}

async function writeOne(deps: HostDeps, { own, peer, parts, folder }: Volume, ctx: CallCtx, job: Job) {
  const register = deps.register();
  const station = uuidToBytes(peer.station);
  const { number, part, round } = findScanPeer(register.read, station);
  const place = { position: 0, chain: startOfChain };
  const about: BundleAbout = {
    from: { id: own.row.id, code: own.row.code },
    to: { id: peer.station, code: peer.code },
    number,
    volume: { part: part + 1 },
    after: place,
    upTo: place,
    ack: null,
    schema: schemaNumber,
    certificate: own.row.certificate === null ? null : serialOf(own.row.certificate),
    roster: rosterVersion(register.read),
    createdAt: new Date(ctx.now).toISOString(),
  };
  const tempRoot = path.join(deps.dataFolder, 'tmp');
  mkdirSync(tempRoot, { recursive: true });
  const tempFolder = await mkdtemp(path.join(tempRoot, 'out-'));
  try {
    const sealed = await sealBundle(
      {
        about,
        content: [],
        sites: [],
        scans: contentOf(deps, parts),
        keys: keysKnownTo(register.read, peer, own.keys),
        recipient: peer.ageKey,
        recoveryRecipient: recoveryKeyFor(register.read, peer),
        target: { folder, tempFolder },
      },
      job,
    );
    if (!sealed.ok) return sealed;
    const { fileName, sizeBytes } = sealed.value;
    const scans = new Set(parts.map(({ sha256 }) => sha256)).size;
    await register.idle();
    register.writeLocal((db) => {
      saveScanPeer(db, station, { number: number + (part + 1 >= 9_999 ? 1 : 0), part: (part + 1) % 9_999 });
      for (const { sha256, offset, length } of parts)
        saveSentScan(db, station, { sha256, round, sentBytes: offset + length });
      logVolume(db, {
        direction: 'sent',
        station,
        number,
        part: part + 1,
        fileName,
        sha256: sealed.value.sha256,
        sizeBytes,
        at: ctx.now,
        actor: ctx.actor,
        scans,
        whole: true,
      });
    });
    return ok({ fileName, sizeBytes, scans });
  } finally {
    await rm(tempFolder, { recursive: true, force: true });
  }
}

async function* contentOf(deps: HostDeps, parts: readonly PlannedPart[]): AsyncGenerator<SealedScan> {
  for (const { sha256, bytes, offset, length } of parts) {
    const read = await readScanOf(deps, sha256);
    if (!read.ok) throw new Error('a scan was lost while its volume was written');
    yield { part: { sha256, bytes, offset }, content: read.value.subarray(offset, offset + length) };
  }
}
