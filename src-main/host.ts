import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { NamesOf, Parsed, Reply } from '#shared/api/index.ts';
import { uuidV7 } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { isBackupDue } from '#shared/domain/backup-names.ts';
import type { BackupCause } from '#shared/domain/backups.ts';
import { openParentPort } from './app/parent-port.ts';
import { takeUpKnown } from './features/exchange/index.ts';
import { fillSample } from './features/samples/index.ts';
import { actorOf, findStation } from './features/stations/index.ts';
import { handlers } from './handlers.ts';
import { openHostDoor } from './ipc/host-door.ts';
import { makeParserClient } from './ipc/parser-client.ts';
import { checkScans, scanFolder } from './platform/attachments/scan-store.ts';
import { type BackupUnderWay, beginBackup, listBackups } from './platform/backups/backup-store.ts';
import { localDay } from './platform/clock.ts';
import type { StationKeys } from './platform/crypto/station-keys.ts';
import { openFaultLog } from './platform/fault-log.ts';
import { makeChecker } from './platform/host/checker-client.ts';
import type { CallCtx } from './platform/host/handlers.ts';
import type { HostDeps, KeyRing } from './platform/host/host-deps.ts';
import { openStore } from './platform/host/store.ts';

// The process that owns the database and the keys. Everything is built here, once, top to bottom.
const [dataFolder = '', dbFolder = '', appVersion = '', kind = ''] = process.argv.slice(2);
mkdirSync(dataFolder, { recursive: true });
const port = openParentPort();
const now = (): number => Date.now();
const newId = (): string => uuidV7(now(), randomBytes(16));
const faults = openFaultLog(path.join(dataFolder, 'log'), now);
const checker = makeChecker(path.join(import.meta.dirname, 'checker.js'));
const store = openStore({
  dataFolder,
  dbFolder,
  now,
  newId,
  readerEntry: path.join(import.meta.dirname, 'reader.js'),
  pid: process.pid,
  checker,
});
const parser = makeParserClient((id) => port.send({ kind: 'needParser', id }));
const backupFolder = path.join(dataFolder, 'backups');

let held: StationKeys | undefined;
const keys: KeyRing = {
  keys: () => held,
  unlock: (unlocked) => {
    held = unlocked;
  },
};

const beginBackUp = async (cause: BackupCause): Promise<BackupUnderWay> => {
  const order = { registerFile: store.file, folder: backupFolder, cause, nowMs: now() };
  const begun = await beginBackup(order, checker.copy);
  void begun.done.then(({ ok }) => ok && port.send({ kind: 'event', name: 'backedUp' })).catch(() => {});
  return begun;
};

const deps: HostDeps = {
  register: () => store.register(),
  query: <N extends NamesOf<'query'>>(name: N, input: Parsed<N>) =>
    store.reader().ask(name, input) as Promise<Reply<N>>,
  snapshot: () => store.snapshot(),
  dataFolder,
  dbFolder,
  appVersion,
  now,
  newId,
  keys,
  readWorkbook: (source, job) => parser.read(source, typeof source === 'string' ? path.basename(source) : '', job),
  readCodes: (picture, name, job) => parser.readCodes({ picture, name }, job),
  backUp: async (cause) => (await beginBackUp(cause)).done,
  beginBackUp,
  lookInside: (file) => checker.lookInside(file),
  swapRegister: (swap) => store.swap(swap),
};

const ctxWith = (paths: Readonly<Record<string, string>>): CallCtx => ({
  ...actorOf(store.register().read),
  now: now(),
  today: localDay(now()),
  newId,
  path(token) {
    const found = paths[token];
    if (found === undefined) throw new Error('a file token without its path');
    return found;
  },
});

const door = openHostDoor({
  port,
  faults,
  handlers: handlers(deps),
  read: (name, input) => store.reader().ask(name, input),
  idle: () => store.register().idle(),
  closedBy: () => store.closedBy(),
  ctxFor: ({ paths }) => ctxWith(paths),
});

// A sample register is whole before anything is answered from it.
const ready = kind === 'sample' && !store.closedBy() ? fillSample(deps, ctxWith({})) : Promise.resolve();

/** Two seconds in which nobody asks anything mean that the first lists stand. */
const QUIET_MS = 2_000;
let lastCallAt = 0;

async function untilQuiet(): Promise<void> {
  for (let left = QUIET_MS; left > 0; left = lastCallAt + QUIET_MS - performance.now()) await setTimeout(left);
}

/**
 * What may wait until the window shows and its first lists stand: damage is looked for, and the day's copy is made. Both
 * read the whole file, and would take the disk and a core from whoever waits for rows.
 */
async function afterFirstPaint(): Promise<void> {
  await untilQuiet();
  if (store.closedBy()) return;
  if (!(await checker.isSound(store.file))) {
    store.register().setReadOnly();
    port.send({ kind: 'event', name: 'readOnly' });
    return;
  }
  // Before first run there is nothing that anybody would restore.
  if (!findStation(store.register().read)) return;
  await takeUpKnown(store.register(), unwatchedJob);
  if (isBackupDue(listBackups(backupFolder), now())) await deps.backUp('daily');
  const day = Math.floor(now() / 86_400_000);
  await checkScans(scanFolder(dataFolder), scanFolder(backupFolder), day, unwatchedJob);
}

port.onMessage((message, ports) => {
  switch (message.kind) {
    case 'call':
      lastCallAt = performance.now();
      return void ready.then(() => door.answer(message));
    case 'abort':
      return door.abort(message.id);
    case 'painted':
      return void ready.then(afterFirstPaint).catch((fault) => faults.note(fault, 'afterFirstPaint'));
    case 'parserPort':
      return ports[0] && parser.connect(message.id, ports[0]);
    case 'parserGone':
      return parser.gone(message.id);
    case 'close':
      return void store.close().then(() => port.send({ kind: 'closed' }));
  }
});
