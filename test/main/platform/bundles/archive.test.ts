import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { Damaged } from '#main/platform/bundles/damaged.ts';
import { readTar } from '#main/platform/bundles/tar-reader.ts';
import { entryHeader } from '#main/platform/bundles/ustar.ts';
import { sampleSites } from '#support/bundle-samples.ts';
import { sealSample } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { archiveOf } from '#support/forge-bundle.ts';
import { recoveryKeys } from '#support/stations.ts';

const files = [
  { name: 'tx-0001.jsonl.br', content: Buffer.from('abc') },
  { name: 'empty', content: Buffer.alloc(0) },
  { name: 'blobs/0123', content: Buffer.alloc(1024, 7) },
];

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function namesAndSizes(bytes: Uint8Array, pieceBytes = 333, maxBytes = 2000): Promise<string[]> {
  const seen: string[] = [];
  for await (const { name, pieces } of readTar(inPieces(bytes, pieceBytes), maxBytes)) {
    seen.push(`${name} ${Buffer.concat(await Array.fromAsync(pieces)).length}`);
  }
  return seen;
}

test('the recovery key, age, tail, tar and brotli read a bundle without this program', async () => {
  const { path: file, bytes } = await sealSample();
  const decrypter = new Decrypter();
  decrypter.addIdentity(recoveryKeys.ageIdentity);
  // tail -n +2 bundle.svb | age -d -i recovery.txt | tar x
  const archive = await decrypter.decrypt(bytes.subarray(bytes.indexOf(0x0a) + 1));
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.tar'), archive);
  execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
  expect(
    readdirSync(folder)
      .filter((name) => name !== 'a.tar')
      .sort(),
  ).toEqual(['changes-0001.jsonl.br', 'manifest.json', 'manifest.sig', 'tx-0001.jsonl.br']);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as { sites: string[] };
  expect(manifest.sites).toEqual(sampleSites);
  const lines = brotliDecompressSync(readFileSync(path.join(folder, 'changes-0001.jsonl.br'))).toString('utf8');
  expect(lines.split('\n')[0]).toContain('"Lê Văn Dũng"');
  expect(path.extname(file)).toBe('.svb');
});

test.each([1, 511, 512, 513, 100_000])('an archive is read in pieces of %i bytes', async (pieceBytes) => {
  expect(await namesAndSizes(archiveOf(files), pieceBytes)).toEqual([
    'tx-0001.jsonl.br 3',
    'empty 0',
    'blobs/0123 1024',
  ]);
});

test('an entry that is not read is passed over', async () => {
  const names: string[] = [];
  for await (const { name } of readTar(inPieces(archiveOf(files), 100), 2000)) names.push(name);
  expect(names).toHaveLength(3);
});

test('an entry over the limit is refused before its bytes are read', async () => {
  await expect(namesAndSizes(archiveOf(files), 512, 1023)).rejects.toThrow(Damaged);
});

test.each([
  ['another owner', 108],
  ['another time', 136],
  ['another type, as of a link', 156],
  ['a link', 157],
  ['another format', 257],
  ['a prefix to the name', 345],
  ['padding that is not zero', 512 + 3],
])('%s is refused', async (_, at) => {
  const bytes = archiveOf(files);
  bytes[at] = 0x31;
  await expect(namesAndSizes(bytes)).rejects.toThrow(Damaged);
});

test.each(['UPPER', 'đường', '', 'a b', '..\\x'])('the name «%s» is refused', async (name) => {
  const bytes = archiveOf(files);
  bytes.set(entryHeader(name, 3), 0);
  await expect(namesAndSizes(bytes)).rejects.toThrow(Damaged);
});
