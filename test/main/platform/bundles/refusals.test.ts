import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inspectBundle } from '#main/platform/bundles/inspect-bundle.ts';
import { openBundle } from '#main/platform/bundles/open-bundle.ts';
import { sealSample } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { forgeBundle } from '#support/forge-bundle.ts';
import { roster, testStations } from '#support/stations.ts';

const { headquarters, unit } = testStations;

function inspect(bytes: Uint8Array) {
  const file = path.join(temporaryFolder(), 'x.svb');
  writeFileSync(file, bytes);
  return inspectBundle(file, { stationId: headquarters.id, trusted: roster });
}

test.each([
  ['nothing', ''],
  ['a text', 'Danh sách khen thưởng'],
  ['a workbook', 'PK\u0003\u0004'],
  ['other JSON', '{"about":{}}'],
  ['a card', '{"SoVang":"card"}'],
])('%s is no bundle, and named', async (_, text) => {
  expect(await inspect(Buffer.from(text))).toEqual({ ok: false, code: 'bundle.notABundle', params: { name: 'x.svb' } });
});

test('a header over 64 KiB is not read to its end', async () => {
  const line = `{"SoVang":"bundle",${' '.repeat(65_536)}}\n`;
  expect(await inspect(Buffer.from(line))).toMatchObject({ code: 'bundle.headerTooLarge', params: { maxKb: 64 } });
});

test('a form from the future is named with both versions, whatever else it holds', async () => {
  const line = '{"SoVang":"bundle","minReader":3,"novelty":[1.5]}\n';
  expect(await inspect(Buffer.from(line))).toMatchObject({ code: 'bundle.tooNew', params: { theirs: 3, ours: 2 } });
});

test('fields that a newer writer adds are signed, kept and ignored', async () => {
  const bytes = await forgeBundle({ header: (honest) => ({ ...honest, version: 2, volume: { part: 1, of: 3 } }) });
  expect(await inspect(bytes)).toMatchObject({
    ok: true,
    value: { header: { version: 2, volume: { part: 1, of: 3 } } },
  });
});

test.each([
  ['spaces', (line: string) => line.replace(',', ', ')],
  ['a key twice', (line: string) => line.replace('"minReader":1', '"minReader":1,"minReader":1')],
  ['depth', (line: string) => line.replace('"minReader":1', `"minReader":${'['.repeat(50)}${']'.repeat(50)}`)],
  ['a fraction', (line: string) => line.replace('"number":12', '"number":12.5')],
  ['a huge number', (line: string) => line.replace('"number":12', '"number":1e300')],
  ['no version', (line: string) => line.replace('"minReader":1,', '')],
  ['a name for a code', (line: string) => line.replace('"UNTAAA"', '"Phòng PA03"')],
  ['an end before its beginning', (line: string) => line.replace('"position":0', '"position":9')],
])('a header with %s is damaged', async (_, line) => {
  expect(await inspect(await forgeBundle({ line }))).toMatchObject({
    code: 'bundle.damaged',
    params: { where: 'header' },
  });
});

test('a file longer than its header says is known without reading it', async () => {
  const longer = Buffer.concat([await forgeBundle(), Buffer.from('x')]);
  expect(await inspect(longer)).toMatchObject({ code: 'bundle.damaged', params: { where: 'end' } });
});

test('a length beyond the largest bundle is refused before anything is copied', async () => {
  const bytes = await forgeBundle({
    header: (honest) => ({ ...honest, body: { ...(honest.body as object), bytes: 2 * 1024 ** 3 } }),
  });
  expect(await inspect(bytes)).toMatchObject({ code: 'bundle.tooLarge', params: { maxMb: 2048 } });
});

test('a revoked station is refused from the position of the cut on, not before', async () => {
  const { path: file } = await sealSample();
  const cutAt = (revokedFrom: number) =>
    inspectBundle(file, { stationId: headquarters.id, trusted: () => ({ ...unit.trusted, revokedFrom }) });
  expect(await cutAt(4)).toMatchObject({ ok: true });
  expect(await cutAt(3)).toEqual({ ok: false, code: 'bundle.senderRevoked', params: { code: 'UNTAAA' } });
});

test('folders, links and missing files are refused by name', async () => {
  const folder = temporaryFolder();
  const input = { stationId: headquarters.id, trusted: roster, keys: headquarters.keys, tempFolder: folder };
  const { path: real } = await sealSample();
  mkdirSync(path.join(folder, 'a.svb'));
  symlinkSync(real, path.join(folder, 'b.svb'));
  expect(await openBundle(path.join(folder, 'a.svb'), input)).toMatchObject({ code: 'file.notRegular' });
  expect(await openBundle(path.join(folder, 'b.svb'), input)).toMatchObject({ code: 'file.notRegular' });
  expect(await openBundle(path.join(folder, 'c.svb'), input)).toMatchObject({ code: 'file.gone' });
});
