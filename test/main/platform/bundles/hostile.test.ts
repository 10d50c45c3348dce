import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { newRecoveryKey } from '#main/platform/crypto/station-keys.ts';
import { outcomeOf } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import {
  archiveOf,
  type ForgedFile,
  type Forgery,
  forgeBundle,
  forgedMember,
  honestChanges,
  honestTx,
  packedMember,
} from '#support/forge-bundle.ts';
import { testStations } from '#support/stations.ts';

const tx = 'tx-0001.jsonl.br';
const changes = 'changes-0001.jsonl.br';
const line = '[0,"U",7,"AAAAAAAAAAAAAAAAAAAAAA",2,[],1]\n';
const counts = { bytes: line.length, lines: 1 };
const packed = brotliCompressSync(line);
const { headquarters } = testStations;
const strangers = (await Promise.all(Array.from({ length: 180 }, newRecoveryKey))).map(({ recipient }) => recipient);
const file = (name: string, content = 'x'): ForgedFile => ({ name, content: Buffer.from(content) });
const withChanges = (text: string | Uint8Array, over = {}): Forgery => ({
  members: [honestTx(), forgedMember(changes, text, over)],
});

/** Every one of these is signed by an enrolled station, inside and outside. */
const hostile: Record<string, Forgery> = {
  'a member that is missing': { files: (all) => all.filter(({ name }) => name !== changes) },
  'a member too many': { files: ([first, ...rest]) => [first ?? file(tx), file('tx-0002.jsonl.br'), ...rest] },
  'a member twice': { files: ([first, ...rest]) => [first ?? file(tx), first ?? file(tx), ...rest] },
  'members in another order': { members: [honestChanges(), honestTx()] },
  'a number left out': { members: [honestTx(), forgedMember('changes-0002.jsonl.br', '')] },
  'a member exchanged for another of its name': {
    files: (all) => all.map((f) => (f.name === changes ? forgedMember(changes, '[]\n').file : f)),
  },
  'a member with another hash': {
    manifest: (m) => ({ ...m, members: (m.members as object[]).map((each) => ({ ...each, sha256: '0'.repeat(64) })) }),
  },
  'an unknown name': { files: (all) => [file('readme.txt'), ...all] },
  'a path upwards': { files: (all) => [file('../../evil'), ...all] },
  'an absolute path': { files: (all) => [file('/etc/passwd'), ...all] },
  'no manifest': { files: (all) => all.slice(0, 2) },
  'no signature of the manifest': { files: (all) => all.slice(0, 3) },
  'the signature of the manifest twice': { files: (all) => [...all, ...all.slice(-1)] },
  'a member behind the manifest': { files: (all) => [...all, file('blobs/x')] },
  'a manifest that is no JSON': {
    files: (all) => all.map((f) => (f.name === 'manifest.json' ? file(f.name, '{') : f)),
  },
  'a manifest for another place in the stream': {
    manifest: (m) => ({ ...m, about: { ...(m.about as object), number: 99 } }),
  },
  'a manifest without members': { manifest: (m) => ({ ...m, members: [] }) },
  'a site twice': { manifest: (m) => ({ ...m, sites: Array(2).fill((m.sites as string[])[0]) }) },
  'a manifest of another shape': { manifest: (m) => ({ ...m, sites: 'all' }) },
  'an archive cut short': { archive: (tar) => tar.subarray(0, -1024) },
  'an archive with something after its end': { archive: (tar) => Buffer.concat([tar, Buffer.alloc(512)]) },
  'an archive of zeros': { archive: () => new Uint8Array(4096) },
  'an empty archive': { archive: () => archiveOf([]) },
  'a body that is no age file': { body: () => Buffer.from('age-encryption.org/v1\n') },
  'an age header without end': { body: () => Buffer.from(`age-encryption.org/v1\n${'-> X25519 a\n'.repeat(9000)}`) },
  'an age header over 16 KiB': { recipients: [headquarters.keys.public.age, ...strangers] },
  'lines that are no JSON': withChanges('[0,\n'),
  'no end of line': withChanges('[]', { lines: 0 }),
  'an empty line': withChanges('\n'),
  'bytes that are no UTF-8': withChanges(Buffer.from(line.replace('],1]', '],"\xff"]'), 'latin1')),
  'a depth of 100,000': withChanges(`${'['.repeat(100_000)}${']'.repeat(100_000)}\n`),
  'a line over 1 MiB': withChanges(line.replace('],1]', `],"${'x'.repeat(1024 ** 2)}"]`)),
  'more lines than announced': withChanges(line + line, { lines: 1 }),
  'fewer lines than announced': withChanges(line, { lines: 2 }),
  'more bytes than announced': withChanges(line, { bytes: line.length - 1 }),
  'fewer bytes than announced': withChanges(line, { bytes: line.length + 1 }),
  'a member that is not brotli': { members: [honestTx(), packedMember(changes, Buffer.from(line), counts)] },
  'a member cut short': { members: [honestTx(), packedMember(changes, packed.subarray(0, -1), counts)] },
  'a member with something behind it': {
    members: [honestTx(), packedMember(changes, Buffer.concat([packed, Buffer.from('x')]), counts)],
  },
  'a bomb': withChanges(Buffer.alloc(60 * 1024 ** 2, 0x20), { bytes: 100 }),
  'a member over 64 MiB unpacked, as announced': withChanges(Buffer.alloc(65 * 1024 ** 2, 0x20)),
};

test('the line that the hostile ones vary is read', async () => {
  const file_ = path.join(temporaryFolder(), 'honest.svb');
  writeFileSync(file_, await forgeBundle(withChanges(line)));
  expect(await outcomeOf(file_, temporaryFolder())).toBe('ok');
});

test.each(Object.entries(hostile))('%s is refused', async (_, forgery) => {
  const folder = temporaryFolder();
  const temp = temporaryFolder();
  const path_ = path.join(folder, 'SV-UNTAAA-HQBBBB-12.svb');
  // What the manifest's own schema refuses cannot even be forged with its help.
  const bytes = await forgeBundle(forgery).catch((error: Error) => error.name);
  if (typeof bytes === 'string') return expect(bytes).toBe('ZodError');
  writeFileSync(path_, bytes);
  expect(await outcomeOf(path_, temp)).toMatch(/^bundle\.(damaged|signatureInvalid)$/);
  expect(readdirSync(temp)).toEqual([]);
});
