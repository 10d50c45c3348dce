import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openAs, readWhole } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { testStations } from '#support/stations.ts';

interface Frozen {
  readonly outcome: string;
  readonly content?: object;
  readonly kind?: 'volume';
}

const kit = path.resolve('test/bundle-kit');
const cases = readdirSync(kit)
  .filter((name) => /^v\d+$/.test(name))
  .sort()
  .flatMap((version) => {
    const list = JSON.parse(readFileSync(path.join(kit, version, 'expected.json'), 'utf8')) as Record<string, Frozen>;
    return Object.entries(list).map(([name, frozen]) => [`${version}/${name}`, frozen] as const);
  });

test('the kit has good and hostile bundles, and every file has an expected outcome', () => {
  const files = readdirSync(kit, { recursive: true }).filter((name) => String(name).endsWith('.svb'));
  expect(files.map((name) => String(name).replace('.svb', '')).sort()).toEqual(cases.map(([name]) => name).sort());
  expect(cases.filter(([, { outcome }]) => outcome === 'ok').length).toBeGreaterThan(3);
});

test.each(cases)(
  'frozen bundle %s is opened, or refused by the same code, for ever',
  async (name, { outcome, content, kind }) => {
    const file = path.join(kit, `${name}.svb`);
    const opened = await openAs(testStations.headquarters, file, temporaryFolder(), kind);
    const read = opened.ok ? await readWhole(opened.value) : opened;
    expect(read.ok ? 'ok' : read.code).toBe(outcome);
    if (!read.ok) return;
    const { transactions, changes, ...rest } = read.value;
    const found = name.startsWith('v1/') ? { transactions, changes } : rest;
    expect(JSON.parse(JSON.stringify(found))).toEqual(content);
  },
);

test('what was frozen stays byte for byte as it was', () => {
  const hash = createHash('sha256');
  for (const [name] of cases) hash.update(name).update(readFileSync(path.join(kit, `${name}.svb`)));
  expect(hash.digest('hex')).toBe('c0fd8c081445a90027de28b631dc413cdcb30e4e9ac564b7daa4a6c18eb67fbf');
});
