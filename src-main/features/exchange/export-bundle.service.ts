import { mkdirSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedBundle } from '#shared/api/exchange.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { SealedBundle } from '../../platform/bundles/bundle-types.ts';
import { sealBundle } from '../../platform/bundles/seal-bundle.ts';
import { freeBytesIn } from '../../platform/files/media.ts';
import { readPieces } from '../../platform/files/read-file.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findInRoster, revocationReason, unlockedStation } from '../trust/index.ts';
import { prepareBundle } from './prepare-bundle.service.ts';
import { scansHere, wantsFrom } from './scan-wants.service.ts';
import * as streams from './streams.repo.ts';

interface Request {
  /** where the bundle goes: a stick or a folder */
  readonly folder: string;
  readonly to: string;
}

/**
 * Writes everything that a station has not confirmed into a folder, starting at its last acknowledgement, so that any
 * one later bundle heals every earlier loss. An acknowledgement alone is worth a bundle while the other side does not
 * know how far we are. The end of the stream is remembered before the file leaves: the other order could deliver a
 * bundle that this station does not remember, which looks like a copied station.
 * Refuses: bundle.nothingNew, bundle.tooLarge, station.notSetUp, station.locked, station.notCertified, station.revoked, record.gone,
 *   register.readOnly, disk.full, medium.tooFull, medium.lost, file.notWritable. Throws: JobCancelled.
 */
export async function exportBundle(
  deps: HostDeps,
  request: Request,
  ctx: CallCtx,
  job: Job,
): Promise<Result<ExportedBundle>> {
  const own = unlockedStation(deps);
  if (!own.ok) return own;
  if (own.value.row.role === 'unit' && own.value.row.certificate === null) return refuse('station.notCertified');
  if (own.value.row.revocation !== null)
    return refuse('station.revoked', { reason: revocationReason(own.value.row.revocation) });
  const register = deps.register();
  const peer = findInRoster(register.read, request.to);
  if (!peer) return refuse('record.gone');
  const tempRoot = path.join(deps.dataFolder, 'tmp');
  mkdirSync(tempRoot, { recursive: true });
  const folder = await mkdtemp(path.join(tempRoot, 'out-'));
  try {
    const wants = peer.revocation === null ? wantsFrom(register.read, peer, scansHere(deps.dataFolder)) : [];
    const prepared = await register.merge(job, (db) =>
      prepareBundle(db, { own: own.value, peer, folder, now: ctx.now, seal: sealBundle, wants }, job),
    );
    if (!prepared.ok) return prepared;
    const { sealed, about, transactions } = prepared.value;
    const written = await copyOut(sealed, request.folder, job);
    if (!written.ok) return written;
    const { fileName, sizeBytes, sha256, number, lines } = sealed;
    const station = uuidToBytes(peer.station);
    const logged = await register.merge(job, async (db) => {
      const state = streams.findPeerState(db, station);
      streams.savePeerState(db, station, { ...state, sent: Math.max(state.sent, about.upTo.position) });
      const place = streams.logBundle(db, {
        direction: 'sent',
        station,
        number,
        fileName,
        sha256,
        from: about.after.position,
        to: about.upTo.position,
        sizeBytes,
        at: ctx.now,
        actor: ctx.actor,
        outcome: { transactions, changes: lines.changes },
      });
      return ok(place);
    });
    if (!logged.ok) return logged;
    return ok({ fileName, sizeBytes, number, transactions, sha256, logged: logged.value });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Kept free beside the file: a full stick loses its folder's entries, and its clusters are larger than the file's end. */
const marginBytes = 1024 ** 2;
const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);

async function copyOut(sealed: SealedBundle, folder: string, job: Job): Promise<Result<null>> {
  const free = await freeBytesIn(folder);
  if (free !== null && free < sealed.sizeBytes + marginBytes)
    return refuse('medium.tooFull', {
      needMb: megabytes(sealed.sizeBytes + marginBytes),
      freeMb: Math.floor(free / 1024 ** 2),
    });
  const source = await open(sealed.path, 'r');
  async function* pieces() {
    let done = 0;
    for await (const piece of readPieces(source)) {
      yield piece;
      done += piece.byteLength;
      job.progress(done, sealed.sizeBytes);
      await job.pause();
    }
  }
  try {
    const written = await writeWhole(folder, sealed.fileName, pieces());
    if (!written.ok) return written;
    if (written.value.sha256 !== sealed.sha256) throw new Error('the bundle changed while it was copied');
    return ok(null);
  } finally {
    await source.close();
  }
}
