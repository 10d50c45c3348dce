import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { prepareDb } from '#db/prepare.ts';
import { actorOf } from '#main/features/stations/index.ts';
import { beginBackup } from '#main/platform/backups/backup-store.ts';
import { makeChecker } from '#main/platform/host/checker-client.ts';
import type { CallCtx } from '#main/platform/host/handlers.ts';
import type { HostDeps, KeyRing } from '#main/platform/host/host-deps.ts';
import { makeSnapshots } from '#main/platform/host/snapshots.ts';
import { syncJournal } from '#main/platform/register/journal.ts';
import { makeRegister, siteOf } from '#main/platform/register/register.ts';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import type { FileToken } from '#shared/api/contract.ts';
import { uuidV7 } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { root } from '../setup/paths.mjs';
import { prng } from './prng.ts';

const checker = makeChecker(path.join(root, 'src-main/checker.ts'));

export const dbFolder = path.join(root, 'db');

/** A station without its windows and processes: the register in a real file, and what its features are built on. */
export interface BenchHost {
  readonly deps: HostDeps;
  readonly folder: string;
  /** A file token is its path here. */
  ctx(): CallCtx;
  close(): void;
}

export interface BenchHostOptions {
  readonly seed: number;
  /** what another host unlocked; this one goes on with it */
  readonly keys?: KeyRing;
  /** leaves out the copy that is made before an import */
  readonly withoutBackup?: boolean;
}

/** Opens what lies in a data folder, or makes it. */
export function openBenchHost(folder: string, { seed, keys = keyRing(), withoutBackup }: BenchHostOptions): BenchHost {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'register.db');
  let clock = Date.UTC(2024, 11, 20, 8) + seed;
  const now = (): number => {
    clock += 1;
    return clock;
  };
  const random = prng(seed);
  const newId = (): string => uuidV7(clock, random.bytes());
  const opened = prepareDb(file, dbFolder, now());
  const register = makeRegister(opened, () => siteOf(opened.raw), {
    sync: () => syncJournal(file),
    move: () => void checker.moveJournal(file).catch(() => {}),
  });
  const beginBackUp: HostDeps['beginBackUp'] = async (cause) =>
    withoutBackup
      ? { done: Promise.resolve(ok({ name: '', at: 0, sizeBytes: 0, cause, missingScans: 0 })) }
      : beginBackup({ registerFile: file, folder: path.join(folder, 'backups'), cause, nowMs: now() }, checker.copy);
  const deps: HostDeps = {
    snapshot: () => makeSnapshots(file).take(),
    register: () => register,
    query: async (name) => {
      throw new Error(`a bench has no reader for ${name}`);
    },
    dataFolder: folder,
    dbFolder,
    appVersion: '0.0.0',
    now,
    newId,
    keys,
    readWorkbook: (source) => readWorkbook(source),
    readCodes: async () => refuse('file.unreadable', { name: '' }),
    backUp: async (cause) => (await beginBackUp(cause)).done,
    beginBackUp,
    lookInside: (file) => checker.lookInside(file),
    swapRegister: () => Promise.reject(new Error('nothing is restored here')),
  };
  return {
    deps,
    folder,
    ctx: () => ({
      ...actorOf(register.read),
      now: now(),
      today: '2024-12-31',
      newId,
      path: (token: FileToken) => token,
    }),
    close: () => register.close(),
  };
}

export function keyRing(): KeyRing {
  let held: ReturnType<KeyRing['keys']>;
  return {
    keys: () => held,
    unlock: (unlocked) => {
      held = unlocked;
    },
  };
}

/** A closed station's folder once more, to be changed without changing the first. */
export const copyStation = (from: string, to: string): void => cpSync(from, to, { recursive: true });

/** Throws: for a refusal, which no measurement expects. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

export const token = (file: string): FileToken => file as FileToken;
