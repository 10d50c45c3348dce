import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { prepareDb } from '#db/prepare.ts';
import { makeChecker } from '#main/platform/host/checker-client.ts';
import { emptyChain, hashTx, nextChain } from '#main/platform/register/chain.ts';
import { syncJournal } from '#main/platform/register/journal.ts';
import { type Journal, makeRegister } from '#main/platform/register/register.ts';
import { type Job, JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { temporaryFolder } from '#support/folders.ts';
import { countingCtx, dbFolder } from '#support/register.ts';

const units = 3_000;

function givenFile(ways: Partial<Journal> = {}) {
  const file = path.join(temporaryFolder(), 'register.db');
  const opened = prepareDb(file, dbFolder, Date.UTC(2024, 0, 1));
  onTestFinished(() => opened.close());
  opened.raw
    .prepare(`INSERT INTO sync_site (n, id, station, role) VALUES (1, ?, ?, 'unit')`)
    .run(Buffer.alloc(16, 1), Buffer.alloc(16, 1));
  const moves: Promise<void>[] = [];
  const checker = makeChecker(path.resolve('src-main/checker.ts'));
  const journal: Journal = {
    sync: () => syncJournal(file),
    // A test may be over, and its file gone, before anybody came to move it.
    move: () => void moves.push(checker.moveJournal(file).catch(() => {})),
    ...ways,
  };
  const register = makeRegister(opened, () => 1, journal);
  const pragmas = () => ['cache_size', 'wal_autocheckpoint'].map((name) => opened.raw.pragma(name, { simple: true }));
  const add = (job: Job = unwatchedJob, last = ok(null) as ReturnType<typeof refuse> | ReturnType<typeof ok<null>>) =>
    register.writeLong(countingCtx(), 'unit.addMany', job, async (db) => {
      for (let n = 0; n < units; n++)
        db.run(
          `INSERT INTO unit (id, code, name, sort_key, fold_key, _tx) VALUES (randomblob(16), ?, ?, '', '', ?)`,
          `P${n}`,
          `Phòng số ${n}`,
          db.tx,
        );
      return last;
    });
  const count = () => register.read.get<{ n: number }>('SELECT count(*) AS n FROM unit')?.n;
  /** After so many pages in the journal a write moves them. */
  const gathers = (pages: number) => opened.raw.pragma(`wal_autocheckpoint = ${pages}`);
  return { file, register, moves, pragmas, add, count, gathers };
}

test('a long write is hashed in slices to the same link of the chain, and leaves the connection as it was', async () => {
  const { register, pragmas, add, count } = givenFile();
  const usual = pragmas();
  let pauses = 0;
  await add({
    ...unwatchedJob,
    pause: async () => {
      pauses += 1;
    },
  });
  expect(count()).toBe(units);
  expect(pauses).toBeGreaterThan(2);
  expect(pragmas()).toEqual(usual);
  const { id, chain } = register.read.get<{ id: number; chain: Uint8Array }>(
    'SELECT id, chain FROM sync_tx WHERE site = 1',
  ) ?? { id: 0, chain: emptyChain };
  expect(Buffer.from(chain)).toEqual(Buffer.from(nextChain(emptyChain, hashTx(register.read, id))));
});

test('what was committed is moved into the file by another thread', async () => {
  const { file, moves, add, gathers } = givenFile();
  gathers(100);
  const before = statSync(file).size;
  await add();
  await Promise.all(moves);
  expect(statSync(file).size).toBeGreaterThan(before);
});

test('a journal no longer than usual is left to the next write', async () => {
  const { moves, add, gathers } = givenFile();
  gathers(100_000);
  await add();
  expect(moves).toEqual([]);
});

test('a long write that is cancelled while it is hashed leaves nothing', async () => {
  const { pragmas, add, count, register } = givenFile();
  const usual = pragmas();
  let pauses = 0;
  const cancelled: Job = {
    ...unwatchedJob,
    pause: async () => {
      pauses += 1;
      if (pauses === 3) throw new JobCancelled();
    },
  };
  await expect(add(cancelled)).rejects.toThrow(JobCancelled);
  expect(count()).toBe(0);
  expect(register.read.all('SELECT 1 FROM sync_tx WHERE site = 1')).toEqual([]);
  expect(pragmas()).toEqual(usual);
});

test('a long write whose journal does not reach the disk is undone', async () => {
  const { add, count } = givenFile({ sync: () => Promise.reject(new Error('no space')) });
  await expect(add()).rejects.toThrow('no space');
  expect(count()).toBe(0);
  const refused = givenFile();
  expect(await refused.add(unwatchedJob, refuse('record.gone'))).toMatchObject({ ok: false });
  expect(refused.count()).toBe(0);
});
