import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { backupName, backupsToDrop, parseBackupName } from '#shared/domain/backup-names.ts';
import type { BackupCause } from '#shared/domain/backups.ts';
import { carryScans, scanFolder } from '../attachments/scan-store.ts';
import { type BackupInside, type LookDepth, lookInside } from './look-inside.ts';

export interface StoredBackup {
  readonly name: string;
  readonly at: number;
  readonly sizeBytes: number;
  readonly cause: BackupCause;
}

export interface MadeBackup extends StoredBackup {
  /** scans it speaks of whose content is neither here nor among the copies */
  readonly missingScans: number;
}

/**
 * Copies a register while it is in use, checks the copy, and only then gives it its name. Scans that the copies do not
 * have yet are copied beside them; nothing of those is ever dropped, since any copy may need them.
 * Somebody waits for the one before an import, of which every page is looked at; the indexes are when it is restored.
 * @param look opens the copy apart; a large one is looked at beside other work
 * Refuses: disk.full, backup.damaged (the copy did not pass its check and was thrown away), and for the scans
 * medium.lost, file.notWritable.
 */
export async function makeBackup(
  registerFile: string,
  folder: string,
  cause: BackupCause,
  nowMs: number,
  look: (file: string, depth: LookDepth) => BackupInside | undefined | Promise<BackupInside | undefined> = lookInside,
): Promise<Result<MadeBackup>> {
  mkdirSync(folder, { recursive: true });
  let scans: readonly string[] = [];
  const name = backupName(nowMs, cause);
  const target = path.join(folder, name);
  const part = `${target}.part`;
  const source = new BetterSqlite3(registerFile, { readonly: true });
  try {
    await source.backup(part);
    const inside = await look(part, cause === 'import' ? 'quick' : 'whole');
    if (!inside?.intact) return refuse('backup.damaged', { name });
    scans = inside.scans;
    await syncFile(part);
    renameSync(part, target);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') return refuse('disk.full');
    throw error;
  } finally {
    source.close();
    for (const rest of ['', '-wal', '-shm']) rmSync(`${part}${rest}`, { force: true });
  }
  for (const old of backupsToDrop(listBackups(folder))) rmSync(path.join(folder, old.name), { force: true });
  const carried = await carryScans(scanFolder(path.dirname(registerFile)), scanFolder(folder), scans);
  if (!carried.ok) return carried;
  return ok({ name, at: nowMs, cause, sizeBytes: statSync(target).size, missingScans: carried.value.lost.length });
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The copy before a migration: the opened file itself is asked, synchronously, since nothing else runs yet. */
export function copyBeforeMigration(raw: BetterSqlite3.Database, folder: string, nowMs: number): void {
  mkdirSync(folder, { recursive: true });
  const target = path.join(folder, backupName(nowMs, 'migration'));
  raw.prepare('VACUUM INTO ?').run(`${target}.part`);
  if (!lookInside(`${target}.part`)?.intact)
    throw new Error('the copy before the migration is not sound: nothing was migrated');
  renameSync(`${target}.part`, target);
}

/** Newest first; files that are not named as backups are left alone. */
export function listBackups(folder: string): readonly StoredBackup[] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .flatMap((name) => {
      const parsed = parseBackupName(name);
      return parsed ? [{ name, ...parsed, sizeBytes: statSync(path.join(folder, name)).size }] : [];
    })
    .sort((a, b) => b.at - a.at);
}
