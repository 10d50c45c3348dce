import { constants } from 'node:fs';
import { mkdir, open, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { WrittenMove } from '#shared/api/moves.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type MoveList, moveFolderName, moveFormat, moveScanPath } from '#shared/domain/moves.ts';
import { listScanFiles, scanFolder } from '../../platform/attachments/scan-store.ts';
import { localStamp } from '../../platform/clock.ts';
import { writeRefusal } from '../../platform/files/fs-refusals.ts';
import { readPieces } from '../../platform/files/read-file.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';

interface Source {
  /** as the list names it */
  readonly path: string;
  readonly file: string;
  readonly sizeBytes: number;
}

/**
 * Writes a checked copy of the register, every scan and a list of both into a new folder. The list comes last: a folder
 * without it is one that was never finished.
 * Refuses: station.notSetUp, disk.full, medium.lost, file.notWritable, backup.damaged. Throws: JobCancelled.
 */
export async function writeMove(deps: HostDeps, chosen: string, ctx: CallCtx, job: Job): Promise<Result<WrittenMove>> {
  const station = findStation(deps.register().read);
  if (!station) return refuse('station.notSetUp');
  const copied = await deps.backUp('asked');
  if (!copied.ok) return copied;
  const register = path.join(deps.dataFolder, 'backups', copied.value.name);
  const sources: readonly Source[] = [
    { path: moveFormat.registerName, file: register, sizeBytes: copied.value.sizeBytes },
    ...listScanFiles(scanFolder(deps.dataFolder)).map(({ sha256, file, sizeBytes }) => ({
      path: moveScanPath(sha256),
      file,
      sizeBytes,
    })),
  ];
  const total = sources.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const folder = await makeFolder(chosen, moveFolderName(station.code, localStamp(ctx.now)), total);
  if (!folder.ok) return folder;
  const written = await copyAll(folder.value, sources, total, job);
  if (!written.ok) return written;
  const list: MoveList = {
    SoVang: moveFormat.mark,
    version: moveFormat.version,
    createdAt: ctx.now,
    stationCode: station.code,
    stationName: station.name,
    files: [...written.value],
  };
  const listed = await writeWhole(folder.value, moveFormat.listName, [Buffer.from(JSON.stringify(list, null, 1))]);
  if (!listed.ok) return listed;
  return ok({ folderName: path.basename(folder.value), files: sources.length, sizeBytes: total });
}

/** A new folder with room for everything. */
async function makeFolder(chosen: string, name: string, total: number): Promise<Result<string>> {
  try {
    const { bavail, bsize } = await statfs(chosen);
    if (bavail * bsize < total * 1.02) return refuse('disk.full');
    const folder = path.join(chosen, name);
    await mkdir(folder);
    return ok(folder);
  } catch (error) {
    return writeRefusal(error, name);
  }
}

async function copyAll(
  folder: string,
  sources: readonly Source[],
  total: number,
  job: Job,
): Promise<Result<MoveList['files']>> {
  const files: MoveList['files'] = [];
  let done = 0;
  for (const source of sources) {
    const within = path.join(folder, path.dirname(source.path));
    try {
      await mkdir(within, { recursive: true });
    } catch (error) {
      return writeRefusal(error, source.path);
    }
    const handle = await open(source.file, constants.O_RDONLY);
    try {
      const pieces = watched(readPieces(handle), job, (bytes) => {
        done += bytes;
        job.progress(done, total);
      });
      const written = await writeWhole(within, path.basename(source.path), pieces);
      if (!written.ok) return written;
      files.push({ path: source.path, sizeBytes: written.value.sizeBytes, sha256: written.value.sha256 });
    } finally {
      await handle.close();
    }
  }
  return ok(files);
}

async function* watched(pieces: AsyncIterable<Uint8Array>, job: Job, onBytes: (bytes: number) => void) {
  for await (const piece of pieces) {
    await job.pause();
    onBytes(piece.byteLength);
    yield piece;
  }
}
