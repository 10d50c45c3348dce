import { rmSync } from 'node:fs';
import path from 'node:path';
import { prepareDb, RegisterTooNew } from '#db/prepare.ts';
import { refuse } from '#shared/base/result.ts';
import type { Refusal } from '#shared/errors.ts';
import { copyBeforeMigration, dropUnfinishedBackups } from '../backups/backup-store.ts';
import { settleInstallation } from '../register/installation.ts';
import { syncJournal } from '../register/journal.ts';
import { holdFolder } from '../register/lock-file.ts';
import { type Journal, makeRegister, type Register, siteOf } from '../register/register.ts';
import type { Checker } from './checker-client.ts';
import { type ReaderClient, startReaders } from './reader-client.ts';
import { makeSnapshots, type Snapshot } from './snapshots.ts';

/** The register's file with its connections, and the only place that opens or exchanges it. */
export interface Store {
  readonly file: string;
  /** Throws: while nothing is open; the door asks `closedBy` first. */
  register(): Register;
  reader(): ReaderClient;
  /** The register as it stands now, for one long reading; ends when files are exchanged. */
  snapshot(): Snapshot;
  /** Why nothing is open: a newer program's file, or another program that holds the folder. */
  closedBy(): Refusal | undefined;
  /** Closes all connections, lets `move` exchange files, and opens what lies there then. */
  swap(move: (file: string) => void): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly dataFolder: string;
  /** holds migrations/ and seed/ */
  readonly dbFolder: string;
  readonly readerEntry: string;
  readonly pid: number;
  readonly checker: Checker;
  now(): number;
  newId(): string;
}

export function openStore(options: StoreOptions): Store {
  const file = path.join(options.dataFolder, 'register.db');
  let open: { register: Register; reader: ReaderClient } | undefined;
  let closed: Refusal | undefined;

  const journal: Journal = {
    sync: () => syncJournal(file),
    // What could not be moved now is moved with the next commit.
    move: () => void options.checker.moveJournal(file).catch(() => {}),
  };

  const held = holdFolder(path.join(options.dataFolder, 'register.lock'), options.pid);
  const start = (): void => {
    try {
      const opened = prepareDb(file, options.dbFolder, options.now(), (before) =>
        copyBeforeMigration(before.raw, path.join(options.dataFolder, 'backups'), options.now()),
      );
      settleInstallation(opened.raw, path.join(options.dataFolder, 'install-id'), options.newId, options.now());
      open = {
        register: makeRegister(opened, () => siteOf(opened.raw), journal),
        reader: startReaders(options.readerEntry, file),
      };
    } catch (error) {
      if (!(error instanceof RegisterTooNew)) throw error;
      const { ok: _, ...refusal } = refuse('register.tooNew', { theirs: error.theirs, ours: error.ours });
      closed = refusal;
    }
  };
  const snapshots = makeSnapshots(file);
  const stop = async (): Promise<void> => {
    snapshots.closeAll();
    await open?.register.idle();
    await options.checker.stop();
    await open?.reader.stop();
    open?.register.close();
    open = undefined;
  };
  // What a killed program left half-written is of no use to anybody.
  if (held.ok) {
    rmSync(path.join(options.dataFolder, 'tmp'), { recursive: true, force: true });
    dropUnfinishedBackups(path.join(options.dataFolder, 'backups'));
  }
  if (held.ok) start();
  else closed = { code: held.code, params: held.params } as Refusal;

  const need = (): NonNullable<typeof open> => {
    if (!open) throw new Error('the register is not open');
    return open;
  };
  return {
    file,
    register: () => need().register,
    reader: () => need().reader,
    snapshot: () => snapshots.take(),
    closedBy: () => closed,
    async swap(move) {
      await stop();
      try {
        move(file);
      } finally {
        start();
      }
    },
    async close() {
      await stop();
      if (held.ok) held.value();
    },
  };
}
