import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { backupName, backupsToDrop, parseBackupName } from '#shared/domain/backup-names.ts';
import type { BackupCause } from '#shared/domain/backups.ts';
import { carryScans, scanFolder } from '../attachments/scan-store.ts';
import { type Copying, type CopyRegister, copyHere } from './copy-register.ts';
import { lookInside } from './look-inside.ts';

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

/** A copy of the register as it stood when this was begun. */
export interface BackupUnderWay {
  /** Refuses: as makeBackup. Whoever writes meanwhile commits nothing before. */
  readonly done: Promise<Result<MadeBackup>>;
}

/** What every copy is made of. */
export interface BackupOrder {
  readonly registerFile: string;
  readonly folder: string;
  readonly cause: BackupCause;
  readonly nowMs: number;
}

/**
 * Copies a register while it is in use, checks the copy, and only then gives it its name. Scans that the copies do not
 * have yet are copied beside them; nothing of those is ever dropped, since any copy may need them.
 * @param copy a large register is copied and looked at beside other work
 * Refuses: disk.full, backup.damaged (the copy did not pass its check and was thrown away), and for the scans
 * medium.lost, file.notWritable.
 */
export const makeBackup = async (order: BackupOrder, copy?: CopyRegister): Promise<Result<MadeBackup>> =>
  (await beginBackup(order, copy)).done;

/**
 * The same for a write that need not wait for it: what is copied is settled when this resolves. Somebody waits for the
 * one before an import, of which every page is looked at; its indexes are when it is restored.
 */
export async function beginBackup(order: BackupOrder, copy: CopyRegister = copyHere): Promise<BackupUnderWay> {
  const { folder, cause, nowMs, registerFile } = order;
  mkdirSync(folder, { recursive: true });
  const target = path.join(folder, backupName(nowMs, cause));
  // Of its own: one that nobody waits for any more may still be copied when the next is begun.
  const part = `${target}.${randomUUID()}.part`;
  const copying = copy(registerFile, part, cause === 'import' ? 'quick' : 'whole');
  const done = finishBackup(order, { copying, part, target });
  // Whoever waits for the end hears of it there, also when nobody does.
  done.catch(() => {});
  await copying.catch(() => {});
  return { done };
}

interface Unfinished {
  readonly copying: Promise<Copying>;
  readonly part: string;
  readonly target: string;
}

async function finishBackup(
  { registerFile, folder, cause, nowMs }: BackupOrder,
  { copying, part, target }: Unfinished,
): Promise<Result<MadeBackup>> {
  const name = path.basename(target);
  let scans: readonly string[] = [];
  try {
    const inside = await (await copying).done;
    if (!inside?.intact) return refuse('backup.damaged', { name });
    scans = inside.scans;
    await syncFile(part);
    renameSync(part, target);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'SQLITE_FULL' || code === 'ENOSPC') return refuse('disk.full');
    throw error;
  } finally {
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

const unfinished = /\.db(\.[0-9a-f-]{36})?\.part(-wal|-shm|-journal)?$/;

/** Removes what a killed program left of copies, each as large as the register; only while no copy is under way. */
export function dropUnfinishedBackups(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (unfinished.test(name)) rmSync(path.join(folder, name), { force: true });
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
