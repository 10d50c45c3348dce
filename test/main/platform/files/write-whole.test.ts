import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { writeWhole } from '#main/platform/files/write-whole.ts';
import { faultyMedium } from '#support/faulty-medium.ts';
import { temporaryFolder } from '#support/folders.ts';

const name = 'SV-UNTAAA-HQBBBB-12.svb';
const pieces = [Buffer.from('Sổ'), Buffer.from(' Vàng')];
const whole = Buffer.concat(pieces);
const older = Buffer.from('an older file of that name');

function givenFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, name), older);
  return folder;
}

/** How many operations an undisturbed writing takes. */
async function countOperations(): Promise<number> {
  const medium = faultyMedium(0, '');
  expect(await writeWhole(givenFolder(), name, pieces, medium)).toMatchObject({ ok: true });
  return medium.count();
}

test('a file is written whole, with its size and hash', async () => {
  const folder = givenFolder();
  expect(await writeWhole(folder, name, pieces)).toEqual({
    ok: true,
    value: { path: path.join(folder, name), sizeBytes: whole.length, sha256: sha256Hex(whole) },
  });
  expect(readFileSync(path.join(folder, name)).equals(whole)).toBe(true);
  expect(readdirSync(folder)).toEqual([name]);
});

test.each([
  ['ENOSPC', 'disk.full'],
  ['EIO', 'medium.lost'],
  ['EROFS', 'file.notWritable'],
])('%s at any one operation is %s, and the name holds the old file or the whole new one', async (code, expected) => {
  const operations = await countOperations();
  for (let failAt = 1; failAt <= operations; failAt++) {
    const folder = givenFolder();
    const outcome = await writeWhole(folder, name, pieces, faultyMedium(failAt, code));
    expect(outcome).toMatchObject({ ok: false, code: expected });
    const left = readFileSync(path.join(folder, name));
    expect(left.equals(older) || left.equals(whole)).toBe(true);
    expect(readdirSync(folder)).toEqual([name]);
  }
});

test('a stick pulled at any operation leaves the old file or the whole new one under the name', async () => {
  const operations = await countOperations();
  for (let failAt = 1; failAt <= operations; failAt++) {
    const folder = givenFolder();
    const outcome = await writeWhole(folder, name, pieces, faultyMedium(failAt, 'ENODEV', { forGood: true }));
    expect(outcome).toMatchObject({ ok: false, code: 'medium.lost' });
    const left = readFileSync(path.join(folder, name));
    expect(left.equals(older) || left.equals(whole)).toBe(true);
  }
});

test('writing again after any failure succeeds, whatever was left', async () => {
  const operations = await countOperations();
  for (let failAt = 1; failAt <= operations; failAt++) {
    const folder = givenFolder();
    await writeWhole(folder, name, pieces, faultyMedium(failAt, 'EIO', { forGood: true }));
    expect(await writeWhole(folder, name, pieces)).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual([name]);
  }
});

test('a stick that gives back other bytes is a lost medium', async () => {
  const folder = givenFolder();
  const outcome = await writeWhole(folder, name, pieces, faultyMedium(0, '', { lies: true }));
  expect(outcome).toMatchObject({ ok: false, code: 'medium.lost' });
  expect(readFileSync(path.join(folder, name)).equals(older)).toBe(true);
  expect(readdirSync(folder)).toEqual([name]);
});

test('a stick that keeps other bytes than the system remembers is a lost medium', async () => {
  const folder = givenFolder();
  const outcome = await writeWhole(folder, name, pieces, faultyMedium(0, '', { lies: 'cached' }));
  expect(outcome).toMatchObject({ ok: false, code: 'medium.lost' });
  expect(readFileSync(path.join(folder, name)).equals(older)).toBe(true);
});

test.each(['open', 'read'] as const)(
  'a file system that cannot be read past the cache, and says so at the %s, is read as usual',
  async (noDirect) => {
    const folder = givenFolder();
    expect(await writeWhole(folder, name, pieces, faultyMedium(0, '', { noDirect }))).toMatchObject({ ok: true });
    expect(await writeWhole(givenFolder(), name, pieces, faultyMedium(0, '', { noDirect, lies: true }))).toMatchObject({
      ok: false,
      code: 'medium.lost',
    });
  },
);

test.each([0, 511, 512, 524_288, 524_289, 1_572_864])('a file of %i bytes is read back whole', async (length) => {
  const folder = temporaryFolder();
  const bytes = Buffer.alloc(length, 'vàng');
  const written = await writeWhole(folder, name, [bytes]);
  expect(written).toMatchObject({ ok: true, value: { sha256: sha256Hex(bytes), sizeBytes: length } });
});

test('a link planted under the name of the part is replaced, not followed', async () => {
  const folder = givenFolder();
  const victim = path.join(temporaryFolder(), 'victim');
  writeFileSync(victim, 'untouched');
  symlinkSync(victim, path.join(folder, `${name}.part`));
  expect(await writeWhole(folder, name, pieces)).toMatchObject({ ok: true });
  expect(readFileSync(victim, 'utf8')).toBe('untouched');
});

test('a folder that stands where the file should go is refused by name', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, name));
  expect(await writeWhole(folder, name, pieces)).toEqual({ ok: false, code: 'file.notWritable', params: { name } });
});

test('an error of the source is thrown as it is, without a part left', async () => {
  const folder = givenFolder();
  const failing = (function* () {
    yield Buffer.from('x');
    throw new RangeError('source');
  })();
  await expect(writeWhole(folder, name, failing)).rejects.toThrow(RangeError);
  expect(readdirSync(folder)).toEqual([name]);
});
