import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { ensureSystemPackages } from '#scripts/runtime/debian.ts';
import { aboutFrom, sampleChanges, sampleTransactions } from '#support/bundle-samples.ts';
import { sealSample } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { testStations } from '#support/stations.ts';
import published from '../../../bundle-kit/keys.json' with { type: 'json' };

/** What a stranger has: the recovery key on one line, a shell, and the words of docs/BUNDLE-FORMAT.md. */
beforeAll(() => ensureSystemPackages(['age', 'brotli']));

const unpack = 'for member in tx-*.br changes-*.br; do brotli -dc $member; done';

function shell(folder: string, script: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

/** Opens a file with Debian's age and tar alone; returns the folder with its members. */
function openedByTools(file: string): string {
  const folder = path.join(temporaryFolder(), 'opened');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'recovery.txt'), `${published.stations.recovery.ageIdentity}\n`);
  shell(folder, `tail -n +2 '${file}' | age -d -i recovery.txt | tar x`);
  return folder;
}

test('the page says the commands that this test runs', () => {
  const page = readFileSync('docs/BUNDLE-FORMAT.md', 'utf8');
  expect(page).toContain('| age -d -i recovery.txt | tar x');
  expect(page).toContain(unpack);
});

test('a bundle is opened by age, tar and brotli alone, with the recovery key', async () => {
  const { path: file } = await sealSample();
  const folder = openedByTools(file);
  const lines = shell(folder, unpack).trim().split('\n');
  expect(lines.length).toBe(sampleTransactions.length + sampleChanges.length);
  expect(lines.join('\n')).toContain('Lê Văn Dũng');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    readonly members: readonly { readonly name: string; readonly sha256: string }[];
  };
  const found = readdirSync(folder).filter((name) => name.endsWith('.br'));
  expect(manifest.members.map(({ name }) => name).sort()).toEqual(found.sort());
  for (const { name, sha256 } of manifest.members)
    expect(shell(folder, `sha256sum ${name}`).split(' ')[0]).toBe(sha256);
  expect(existsSync(path.join(folder, 'manifest.sig'))).toBe(true);
});

test('a scan is put together from two volumes by age, tar and cat alone', async () => {
  const scan = Buffer.from('%PDF-1.7 Quyết định khen thưởng\n'.repeat(3000));
  const sha256 = sha256Hex(scan);
  const cut = 40_000;
  const { unit, headquarters } = testStations;
  const at = { position: 0, chain: '0'.repeat(64) };
  const volume = (part: number, offset: number, content: Uint8Array) =>
    sealSample({
      about: { ...aboutFrom(unit, headquarters, { after: at, upTo: at }), volume: { part } },
      content: [],
      scans: (async function* () {
        yield { part: { sha256, bytes: scan.length, offset }, content };
      })(),
    });
  const files = [await volume(1, 0, scan.subarray(0, cut)), await volume(2, cut, scan.subarray(cut))];
  const [first = '', second = ''] = files.map(({ path: file }) => openedByTools(file));
  expect(shell(first, `cat scan-0001.bin '${second}/scan-0001.bin' | sha256sum`).split(' ')[0]).toBe(sha256);
});
