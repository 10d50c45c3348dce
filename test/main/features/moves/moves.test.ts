import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { movesHandlers } from '#main/features/moves/index.ts';
import { fillSample } from '#main/features/samples/index.ts';
import type { FileToken } from '#shared/api/contract.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { type GivenHost, givenHost } from '#support/host.ts';

const stick = (): string => mkdtempSync(path.join(tmpdir(), 'so-vang-'));
const scan = Buffer.from('%PDF-1.4 bản quét');
const sha256 = createHash('sha256').update(scan).digest('hex');

/** A station with invented data and one scan. */
async function givenOld(): Promise<GivenHost> {
  const old = givenHost(1);
  await fillSample(old.deps, old.ctx());
  const folder = path.join(old.deps.dataFolder, 'attachments', sha256.slice(0, 2));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, sha256), scan);
  return old;
}

const write = ({ deps, ctx }: GivenHost, folder: string) =>
  movesHandlers(deps)['moves.write']({ folder: folder as FileToken }, ctx(), unwatchedJob);
const take = ({ deps, ctx }: GivenHost, folder: string) =>
  movesHandlers(deps)['moves.take']({ folder: folder as FileToken }, ctx(), unwatchedJob);

async function writtenTo(old: GivenHost): Promise<string> {
  const folder = stick();
  const written = await write(old, folder);
  if (!written.ok) throw new Error(written.code);
  return path.join(folder, written.value.folderName);
}

test('a station moved to another machine has the same register, scans and keys', async () => {
  const old = await givenOld();
  const folder = await writtenTo(old);
  const fresh = givenHost(2);
  expect(await take(fresh, folder)).toMatchObject({ ok: true, value: { units: 9, people: 43, awards: 119 } });
  const [before, after] = [old.deps.register().read, fresh.deps.register().read];
  expect(compareSyncedTables(before, after)).toEqual({ identical: true, differences: [] });
  expect(readFileSync(path.join(fresh.deps.dataFolder, 'attachments', sha256.slice(0, 2), sha256))).toEqual(scan);
  const slot = 'SELECT key_slot AS slot FROM station';
  expect(after.get(slot)).toEqual(before.get(slot));
});

test('a machine that has a station takes no other', async () => {
  const old = await givenOld();
  const folder = await writtenTo(old);
  expect(await take(old, folder)).toMatchObject({ ok: false, code: 'station.alreadySetUp' });
});

test('a folder that was never finished is none', async () => {
  const folder = await writtenTo(await givenOld());
  renameSync(path.join(folder, 'move.json'), path.join(folder, 'move.json.part'));
  expect(await take(givenHost(2), folder)).toMatchObject({ ok: false, code: 'move.notAMove' });
});

test.each([
  ['a byte of the register', 'register.db'],
  ['a byte of a scan', `attachments/${sha256.slice(0, 2)}/${sha256}`],
])('%s that changed on the way is found, and nothing is put in place', async (_what, name) => {
  const folder = await writtenTo(await givenOld());
  const bytes = readFileSync(path.join(folder, name));
  bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
  writeFileSync(path.join(folder, name), bytes);
  const fresh = givenHost(2);
  expect(await take(fresh, folder)).toEqual({ ok: false, code: 'move.damaged', params: { name } });
  expect(fresh.deps.register().read.get('SELECT 1 FROM station')).toBeUndefined();
  expect(readdirSync(fresh.deps.dataFolder)).not.toContain('attachments');
});

test('a list that names a file outside its folder is no list', async () => {
  const folder = await writtenTo(await givenOld());
  const file = path.join(folder, 'move.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('register.db', '../register.db'));
  expect(await take(givenHost(2), folder)).toMatchObject({ ok: false, code: 'move.notAMove' });
});

test('a scan that lies under another’s name is not taken', async () => {
  const folder = await writtenTo(await givenOld());
  const file = path.join(folder, 'move.json');
  const other = 'ab'.repeat(32);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(`attachments/${sha256.slice(0, 2)}/${sha256}`, `attachments/ab/${other}`),
  );
  expect(await take(givenHost(2), folder)).toMatchObject({ ok: false, code: 'move.notAMove' });
});
