import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { listMigrations } from '#db/migrate.ts';
import type { TakenMove } from '#shared/api/moves.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type MoveList, moveFormat, moveList } from '#shared/domain/moves.ts';
import type { BackupInside } from '../../platform/backups/look-inside.ts';
import { openRegular, readPieces, readSmallFile } from '../../platform/files/read-file.ts';
import { parseUntrusted } from '../../platform/files/untrusted-json.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';

const MOST_LIST_BYTES = 128 * 1024 ** 2;
const MOST_FILE_BYTES = 64 * 1024 ** 3;

/**
 * Takes what another machine wrote by `writeMove`. Everything is copied and checked apart first; then the scans are put
 * in place, and the register last, so that a power cut leaves a machine without a station, never one with half of it.
 * The station goes on under a new run of numbers, as any copied register does. Source: decisions D6.
 * Refuses: station.alreadySetUp, move.notAMove, move.damaged, backup.tooNew, and what reading and writing refuse.
 * Throws: JobCancelled.
 */
export async function takeMove(deps: HostDeps, folder: string, job: Job): Promise<Result<TakenMove>> {
  if (findStation(deps.register().read)) return refuse('station.alreadySetUp');
  const list = await readList(folder);
  if (!list.ok) return list;
  const apart = path.join(deps.dataFolder, 'tmp', 'move');
  rmSync(apart, { recursive: true, force: true });
  try {
    const copied = await copyChecked(folder, apart, list.value, job);
    if (!copied.ok) return copied;
    const inside = await lookInto(deps, path.join(apart, moveFormat.registerName));
    if (!inside.ok) return inside;
    await job.pause();
    await putScans(apart, deps.dataFolder, list.value);
    await putRegister(deps, path.join(apart, moveFormat.registerName));
    const { stationName, units, people, awards } = inside.value;
    return ok({ stationName, units, people, awards });
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
}

async function readList(folder: string): Promise<Result<MoveList>> {
  const bytes = await readSmallFile(path.join(folder, moveFormat.listName), MOST_LIST_BYTES);
  if (!bytes.ok) return bytes.code === 'file.gone' ? refuse('move.notAMove', { name: path.basename(folder) }) : bytes;
  const parsed = moveList.safeParse(parseUntrusted(Buffer.from(bytes.value).toString('utf8'), 6));
  const register = parsed.data?.files.filter((file) => file.path === moveFormat.registerName);
  if (!parsed.success || register?.length !== 1) return refuse('move.notAMove', { name: path.basename(folder) });
  return ok(parsed.data);
}

async function copyChecked(folder: string, apart: string, { files }: MoveList, job: Job): Promise<Result<null>> {
  const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  let done = 0;
  for (const file of files) {
    const opened = await openRegular(path.join(folder, file.path), Math.min(file.sizeBytes, MOST_FILE_BYTES));
    if (!opened.ok) {
      const missing = opened.code === 'file.gone' || opened.code === 'file.tooLarge';
      return missing ? refuse('move.damaged', { name: file.path }) : opened;
    }
    try {
      const within = path.join(apart, path.dirname(file.path));
      await mkdir(within, { recursive: true });
      const written = await writeWhole(
        within,
        path.basename(file.path),
        watched(readPieces(opened.value.handle), async (bytes) => {
          done += bytes;
          job.progress(done, total);
          await job.pause();
        }),
      );
      if (!written.ok) return written;
      if (written.value.sha256 !== file.sha256) return refuse('move.damaged', { name: file.path });
    } finally {
      await opened.value.handle.close();
    }
  }
  return ok(null);
}

async function* watched(pieces: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => Promise<void>) {
  for await (const piece of pieces) {
    await onBytes(piece.byteLength);
    yield piece;
  }
}

async function lookInto(deps: HostDeps, file: string): Promise<Result<BackupInside>> {
  const inside = await deps.lookInside(file);
  if (!inside?.intact || inside.stationName === '') return refuse('move.damaged', { name: moveFormat.registerName });
  const ours = listMigrations(path.join(deps.dbFolder, 'migrations')).length;
  if (inside.steps > ours) return refuse('backup.tooNew', { theirs: inside.steps, ours });
  return ok(inside);
}

async function putScans(apart: string, dataFolder: string, { files }: MoveList): Promise<void> {
  for (const file of files) {
    if (file.path === moveFormat.registerName) continue;
    const target = path.join(dataFolder, file.path);
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(target)) await rename(path.join(apart, file.path), target);
  }
}

/** The empty register that was here goes aside; opening the other one gives it a site of its own. */
async function putRegister(deps: HostDeps, incoming: string): Promise<void> {
  const aside = path.join(deps.dataFolder, 'aside');
  mkdirSync(aside, { recursive: true });
  await deps.swapRegister((file) => {
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    renameSync(file, path.join(aside, `register-${deps.now()}.db`));
    renameSync(incoming, file);
  });
}
