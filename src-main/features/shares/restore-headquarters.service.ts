import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { statement } from '#db/handles.ts';
import { listMigrations } from '#db/migrate.ts';
import { type OpenedDb, openDb } from '#db/open.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { carryScans, scanFolder } from '../../platform/attachments/scan-store.ts';
import type { BackupInside } from '../../platform/backups/look-inside.ts';
import { openRegular, readPieces } from '../../platform/files/read-file.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { installationMark, takeNewSite } from '../../platform/register/installation.ts';
import { findStation } from '../stations/index.ts';
import { addNotice } from '../trust/index.ts';
import { lockAnew } from './new-passphrase.service.ts';
import * as repo from './shares.repo.ts';

const mostBytes = 64 * 1024 ** 3;

/**
 * Headquarters on another machine, of a copy of its register and three sheets: the same station with the same keys, so
 * that no unit has to be enrolled again. It goes on under a new run of numbers, as any restored register does (decisions
 * D6). Everything is copied, looked at and unlocked apart; the register is put in place last.
 * Refuses: station.alreadySetUp, share.*, card.notHeadquarters, key.slotDamaged, station.passphraseTooShort,
 *   station.passphraseTooLong, backup.damaged, backup.noStation, backup.tooNew, file.*, medium.lost, disk.full.
 * Throws: JobCancelled.
 */
export async function restoreHeadquarters(
  deps: HostDeps,
  input: Parsed<'shares.restore'>,
  ctx: CallCtx,
  job: Job,
): Promise<Reply<'shares.restore'>> {
  if (findStation(deps.register().read)) return refuse('station.alreadySetUp');
  const file = ctx.path(input.file);
  const apart = path.join(deps.dataFolder, 'tmp', 'restore');
  rmSync(apart, { recursive: true, force: true });
  mkdirSync(apart, { recursive: true });
  const copy = path.join(apart, 'register.db');
  try {
    const copied = await copyHere(file, apart, job);
    if (!copied.ok) return copied;
    const inside = await lookInto(deps, copy, path.basename(file));
    if (!inside.ok) return inside;
    const unlocked = await unlockCopy(deps, copy, input);
    if (!unlocked.ok) return unlocked;
    await job.pause();
    const { stationName, units, people, awards, lastHlc, scans } = inside.value;
    const carried = await carryScans(scanFolder(path.dirname(file)), scanFolder(deps.dataFolder), scans, {
      look: 'content',
      job,
    });
    if (!carried.ok) return carried;
    await putInPlace(deps, copy);
    const keptUntil = lastHlc > 0 ? hlcToMs(lastHlc) : null;
    deps.register().writeLocal((db) => addNotice(db, { at: ctx.now, station: null, kind: 'restored', keptUntil }));
    deps.keys.unlock(unlocked.value);
    return ok({ stationName, units, people, awards, keptUntil, missingScans: carried.value.lost.length });
  } finally {
    rmSync(apart, { recursive: true, force: true });
  }
}

async function copyHere(file: string, apart: string, job: Job): Promise<Result<unknown>> {
  const opened = await openRegular(file, mostBytes);
  if (!opened.ok) return opened;
  try {
    return await writeWhole(
      apart,
      'register.db',
      watched(readPieces(opened.value.handle), opened.value.sizeBytes, job),
    );
  } finally {
    await opened.value.handle.close();
  }
}

async function* watched(pieces: AsyncIterable<Uint8Array>, total: number, job: Job) {
  let done = 0;
  for await (const piece of pieces) {
    done += piece.byteLength;
    job.progress(done, total);
    await job.pause();
    yield piece;
  }
}

async function lookInto(deps: HostDeps, copy: string, name: string): Promise<Result<BackupInside>> {
  const inside = await deps.lookInside(copy);
  if (!inside?.intact) return refuse('backup.damaged', { name });
  if (inside.stationName === '') return refuse('backup.noStation', { name });
  const ours = listMigrations(path.join(deps.dbFolder, 'migrations')).length;
  return inside.steps > ours ? refuse('backup.tooNew', { theirs: inside.steps, ours }) : ok(inside);
}

/** Sets the new passphrase and the new run of numbers in the copy, while it is still apart. */
async function unlockCopy(deps: HostDeps, copy: string, input: Parsed<'shares.restore'>) {
  const opened: OpenedDb = openDb(copy);
  try {
    const locked = await lockAnew(repo.findRecoveryFacts(opened.read), input);
    if (!locked.ok) return locked;
    const { keys, keySlot, recoverySlot } = locked.value;
    repo.saveSlots({ run: (sql, ...params) => statement(opened.raw, sql).run(...params) }, keySlot, recoverySlot);
    takeNewSite(opened.raw, installationMark(path.join(deps.dataFolder, 'install-id'), deps.newId), deps.newId());
    opened.raw.pragma('wal_checkpoint(TRUNCATE)');
    return ok(keys);
  } finally {
    opened.close();
  }
}

/** The empty register that was here goes aside. */
async function putInPlace(deps: HostDeps, incoming: string): Promise<void> {
  const aside = path.join(deps.dataFolder, 'aside');
  mkdirSync(aside, { recursive: true });
  await deps.swapRegister((file) => {
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    renameSync(file, path.join(aside, `register-${deps.now()}.db`));
    renameSync(incoming, file);
  });
}
