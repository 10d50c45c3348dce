import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openAs, readAll } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { testStations } from '#support/stations.ts';

interface Frozen {
  readonly outcome: string;
  readonly content?: object;
}

const kit = path.resolve('test/bundle-kit');
const cases = readdirSync(kit)
  .filter((name) => /^v\d+$/.test(name))
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
  async (name, { outcome, content }) => {
    const opened = await openAs(testStations.headquarters, path.join(kit, `${name}.svb`), temporaryFolder());
    const read = opened.ok ? await readAll(opened.value) : opened;
    expect(read.ok ? 'ok' : read.code).toBe(outcome);
    if (read.ok) expect(JSON.parse(JSON.stringify(read.value))).toEqual(content);
  },
);
