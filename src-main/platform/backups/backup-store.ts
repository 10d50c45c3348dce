import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { backupName, backupsToDrop, parseBackupName } from '#shared/domain/backup-names.ts';
import type { BackupCause } from '#shared/domain/backups.ts';
import { carryScans, scanFolder } from '../attachments/scan-store.ts';

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

/** What a copy is checked for after writing, and shown before it replaces anything. */
export interface BackupInside {
  readonly intact: boolean;
  readonly steps: number;
  readonly stationName: string;
  readonly units: number;
  readonly people: number;
  readonly awards: number;
  readonly lastHlc: number;
  /** hashes of the scans it speaks of, those in its trash included */
  readonly scans: readonly string[];
}

/**
 * Copies a register while it is in use, checks the copy, and only then gives it its name. Scans that the copies do not
 * have yet are copied beside them; nothing of those is ever dropped, since any copy may need them.
 * Refuses: disk.full, backup.damaged (the copy did not pass its check and was thrown away), and for the scans
 * medium.lost, file.notWritable.
 */
export async function makeBackup(
  registerFile: string,
  folder: string,
  cause: BackupCause,
  nowMs: number,
): Promise<Result<MadeBackup>> {
  mkdirSync(folder, { recursive: true });
  let scans: readonly string[] = [];
  const name = backupName(nowMs, cause);
  const target = path.join(folder, name);
  const part = `${target}.part`;
  const source = new BetterSqlite3(registerFile, { readonly: true });
  try {
    await source.backup(part);
    const inside = lookInside(part);
    if (!inside?.intact) return refuse('backup.damaged', { name });
    scans = inside.scans;
    const fd = openSync(part, 'r+');
    fsyncSync(fd);
    closeSync(fd);
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

/** A copy of an older program has no table of scans. */
function scansIn(raw: BetterSqlite3.Database): readonly string[] {
  const known = raw.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachment'`).get();
  return known ? (raw.prepare('SELECT DISTINCT sha256 FROM attachment ORDER BY sha256').pluck().all() as string[]) : [];
}

/** Opens a copy apart and reads what it holds; undefined when it is no register. */
export function lookInside(file: string): BackupInside | undefined {
  let raw: BetterSqlite3.Database | undefined;
  try {
    raw = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    const one = <T>(sql: string): T => raw?.prepare(sql).pluck().get() as T;
    const intact =
      one<string>('PRAGMA integrity_check(1)') === 'ok' && raw.prepare('PRAGMA foreign_key_check').get() === undefined;
    return {
      intact,
      steps: one<number>('PRAGMA user_version'),
      stationName: one<string | undefined>('SELECT name FROM station') ?? '',
      units: one<number>('SELECT count(*) FROM unit WHERE deleted = 0'),
      people: one<number>('SELECT count(*) FROM person WHERE deleted = 0'),
      awards: one<number>('SELECT count(*) FROM award WHERE deleted = 0'),
      lastHlc: one<number>('SELECT coalesce(max(hlc), 0) FROM sync_tx'),
      scans: scansIn(raw),
    };
  } catch {
    // Not a database, or one cut short: whatever SQLite says of it, it cannot be restored.
    return undefined;
  } finally {
    raw?.close();
  }
}
