import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { listMigrations } from '#db/migrate.ts';
import { openDb } from '#db/open.ts';
import type { BackupContents } from '#shared/api/backups.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { parseBackupName } from '#shared/domain/backup-names.ts';
import { carryScans, hasScan, scanFolder } from '../../platform/attachments/scan-store.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { takeNewSite } from '../../platform/register/installation.ts';
import { addNotice } from '../trust/index.ts';

export const backupFolder = (deps: HostDeps): string => path.join(deps.dataFolder, 'backups');

/** Opens a copy apart and says what is inside. Refuses: backup.gone, backup.damaged, backup.noStation, backup.tooNew. */
export async function inspectBackup(deps: HostDeps, name: string, job: Job): Promise<Result<BackupContents>> {
  const seen = await seeInside(deps, name, job);
  return seen.ok ? ok(seen.value.contents) : seen;
}

interface Seen {
  readonly contents: BackupContents;
  /** hashes of the scans that the copy speaks of */
  readonly scans: readonly string[];
}

async function seeInside(deps: HostDeps, name: string, job: Job): Promise<Result<Seen>> {
  const file = path.join(backupFolder(deps), name);
  const dated = parseBackupName(name);
  if (!dated || !existsSync(file)) return refuse('backup.gone', { name });
  await job.pause();
  const inside = await deps.lookInside(file);
  if (!inside?.intact) return refuse('backup.damaged', { name });
  if (inside.stationName === '') return refuse('backup.noStation', { name });
  const ours = listMigrations(path.join(deps.dbFolder, 'migrations')).length;
  if (inside.steps > ours) return refuse('backup.tooNew', { theirs: inside.steps, ours });
  const { stationName, units, people, awards, lastHlc, scans } = inside;
  const missing = scans.filter((sha256) => !placesOfScans(deps).some((folder) => hasScan(folder, sha256)));
  return ok({
    contents: {
      name,
      at: dated.at,
      intact: true,
      stationName,
      units,
      people,
      awards,
      lastChangeAt: lastHlc > 0 ? hlcToMs(lastHlc) : null,
      scans: scans.length,
      missingScans: missing.length,
    },
    scans,
  });
}

/**
 * Puts the present register aside, never deletes it, takes the copy in its place and goes on under a new site, since
 * numbers after the copy may already have been spent. Source: decisions D6. Scans come back first: what is missing or
 * damaged beside the register is taken from beside the copies, and nothing is removed.
 * Refuses: as inspectBackup, and whatever the copy of the present state and of the scans refuses. Throws: JobCancelled.
 */
export async function restoreBackup(deps: HostDeps, name: string, job: Job): Promise<Result<BackupContents>> {
  const seen = await seeInside(deps, name, job);
  if (!seen.ok) return seen;
  const { contents, scans } = seen.value;
  const saved = await deps.backUp('restore');
  // A register that is itself damaged cannot be backed up; it is still put aside below, byte by byte.
  if (!saved.ok && saved.code !== 'backup.damaged') return saved;
  const carried = await carryScans(scanFolder(backupFolder(deps)), scanFolder(deps.dataFolder), scans, {
    look: 'content',
    job,
  });
  if (!carried.ok) return carried;
  const aside = path.join(deps.dataFolder, 'aside');
  mkdirSync(aside, { recursive: true });
  await deps.swapRegister((file) => {
    const kept = path.join(aside, `register-${deps.now()}.db`);
    const incoming = `${file}.incoming`;
    copyFileSync(path.join(backupFolder(deps), name), incoming);
    copyFileSync(file, kept);
    // A journal that a damaged register left behind must not be played into the copy.
    for (const rest of ['-wal', '-shm'])
      if (existsSync(`${file}${rest}`)) renameSync(`${file}${rest}`, `${kept}${rest}`);
    // Before it takes the name: a power cut must not leave a copy that spends its old numbers again.
    beginNewSite(incoming, deps.newId());
    renameSync(incoming, file); // at any moment one whole register lies under the name
  });
  deps
    .register()
    .writeLocal((db) => addNotice(db, { at: deps.now(), station: null, kind: 'restored', keptUntil: contents.at }));
  return ok({ ...contents, missingScans: carried.value.lost.length });
}

const placesOfScans = (deps: HostDeps): readonly string[] => [
  scanFolder(backupFolder(deps)),
  scanFolder(deps.dataFolder),
];

function beginNewSite(file: string, siteId: string): void {
  const { raw, close } = openDb(file);
  try {
    const { installId } = raw.prepare('SELECT install_id AS installId FROM station').get() as { installId: string };
    takeNewSite(raw, installId, siteId);
    raw.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    close();
  }
}
