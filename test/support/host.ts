import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDb } from '#db/prepare.ts';
import { actorOf } from '#main/features/stations/index.ts';
import { beginBackup, listBackups, makeBackup } from '#main/platform/backups/backup-store.ts';
import { lookInside } from '#main/platform/backups/look-inside.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';
import type { CallCtx } from '#main/platform/host/handlers.ts';
import type { HostDeps } from '#main/platform/host/host-deps.ts';
import { makeSnapshots } from '#main/platform/host/snapshots.ts';
import { readPicture } from '#main/platform/pictures/read-codes.ts';
import { makeRegister, type Register, siteOf } from '#main/platform/register/register.ts';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import { answerQuery } from '#main/queries.ts';
import type { FileToken } from '#shared/api/contract.ts';
import { countingCtx, dbFolder } from './register.ts';

export interface GivenHost {
  readonly deps: HostDeps;
  /** A call's context; a file token is its path here. */
  ctx(): CallCtx;
  /** The copies made so far, newest first. */
  backups(): readonly { readonly name: string; readonly cause: string }[];
}

/** A host on a data folder of its own, as host.ts builds it, but for the processes. */
export function givenHost(seed = 1): GivenHost {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so-vang-'));
  const file = path.join(dataFolder, 'register.db');
  const base = countingCtx(seed);
  const open = (): Register => {
    const opened = prepareDb(file, dbFolder, 0);
    return makeRegister(opened, () => siteOf(opened.raw));
  };
  let register = open();
  const snapshots = makeSnapshots(file);
  let keys: StationKeys | undefined;
  const folder = path.join(dataFolder, 'backups');
  const deps: HostDeps = {
    register: () => register,
    query: async (name, input) => answerQuery(name, input, { read: register.read, today: base.today }),
    snapshot: () => snapshots.take(),
    dataFolder,
    dbFolder,
    appVersion: '0.0.0',
    now: () => base.now,
    newId: base.newId,
    keys: {
      keys: () => keys,
      unlock: (unlocked) => {
        keys = unlocked;
      },
    },
    readWorkbook: (source) => readWorkbook(source),
    readCodes: (picture, name) => readPicture({ picture, name }),
    lookInside: async (file) => lookInside(file),
    backUp: (cause) => makeBackup({ registerFile: file, folder, cause, nowMs: base.now }),
    beginBackUp: (cause) => beginBackup({ registerFile: file, folder, cause, nowMs: base.now }),
    swapRegister: async (swap) => {
      snapshots.closeAll();
      register.close();
      swap(file);
      register = open();
    },
  };
  return {
    deps,
    ctx: () => ({
      ...actorOf(register.read),
      now: base.now,
      today: base.today,
      newId: base.newId,
      path: (token: FileToken) => token,
    }),
    backups: () => listBackups(folder),
  };
}

/** Never a real one. */
export const testPassphrase = 'một câu dài dễ nhớ';
