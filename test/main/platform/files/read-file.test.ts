import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { copyToPrivate } from '#main/platform/files/private-copy.ts';
import { openRegular, readPieces, readSmallFile } from '#main/platform/files/read-file.ts';
import { parseUntrusted } from '#main/platform/files/untrusted-json.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { temporaryFolder } from '#support/folders.ts';

function givenFile(bytes: Uint8Array): string {
  const file = path.join(temporaryFolder(), 'thẻ.svc');
  writeFileSync(file, bytes);
  return file;
}

test('a small file is read whole, up to its limit', async () => {
  const file = givenFile(Buffer.alloc(1000, 5));
  expect(await readSmallFile(file, 1000)).toEqual({ ok: true, value: Buffer.alloc(1000, 5) });
  expect(await readSmallFile(file, 999)).toEqual({
    ok: false,
    code: 'file.tooLarge',
    params: { name: 'thẻ.svc', sizeMb: 1, maxMb: 1 },
  });
});

test('a folder, a link and a pipe are no regular files; what is not there is gone', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'a'));
  symlinkSync(givenFile(Buffer.from('x')), path.join(folder, 'b'));
  execFileSync('mkfifo', [path.join(folder, 'c')]);
  for (const name of ['a', 'b', 'c']) {
    expect(await openRegular(path.join(folder, name), 10)).toEqual({
      ok: false,
      code: 'file.notRegular',
      params: { name },
    });
  }
  expect(await openRegular(path.join(folder, 'd'), 10)).toMatchObject({ code: 'file.gone' });
  expect(await openRegular(path.join(folder, 'd', 'e'), 10)).toMatchObject({ code: 'file.gone' });
});

test('pieces begin anywhere and end with the file', async () => {
  const opened = await openRegular(givenFile(Buffer.alloc(600_000, 1)), 10 ** 6);
  if (!opened.ok) throw new Error(opened.code);
  const sizes = (await Array.fromAsync(readPieces(opened.value.handle, 100))).map((piece) => piece.length);
  expect(sizes).toEqual([262_144, 262_144, 75_612]);
  await opened.value.handle.close();
});

test('a private copy has the bytes and the hash, in a folder of its own that goes with it', async () => {
  const bytes = Buffer.alloc(700_000, 'khen thưởng');
  const temp = temporaryFolder();
  const copied = await copyToPrivate(givenFile(bytes), temp, 10 ** 6, unwatchedJob);
  if (!copied.ok) throw new Error(copied.code);
  expect(copied.value).toMatchObject({ sizeBytes: bytes.length, sha256: sha256Hex(bytes) });
  const [folder = ''] = readdirSync(temp);
  expect(readFileSync(path.join(temp, folder, 'copy')).equals(bytes)).toBe(true);
  await copied.value.remove();
  expect(readdirSync(temp)).toEqual([]);
});

test('a copy over the limit or cancelled leaves nothing', async () => {
  const file = givenFile(Buffer.alloc(1000));
  const temp = temporaryFolder();
  expect(await copyToPrivate(file, temp, 999, unwatchedJob)).toMatchObject({ code: 'file.tooLarge' });
  const cancelled = { ...unwatchedJob, pause: () => Promise.reject(new JobCancelled()) };
  await expect(copyToPrivate(file, temp, 1000, cancelled)).rejects.toThrow(JobCancelled);
  expect(readdirSync(temp)).toEqual([]);
});

test('JSON from a stranger is parsed up to a depth, and brackets inside text do not count', () => {
  expect(parseUntrusted('[[1,"[[[[{"],{"a":"\\"["}]', 2)).toEqual([[1, '[[[[{'], { a: '"[' }]);
  expect(parseUntrusted('[[[1]]]', 2)).toBeUndefined();
  expect(parseUntrusted('{"a":{"b":{}}}', 2)).toBeUndefined();
  expect(parseUntrusted('[[],[],[]]', 2)).toEqual([[], [], []]);
  expect(parseUntrusted('[', 2)).toBeUndefined();
  expect(parseUntrusted('"unended', 2)).toBeUndefined();
});
