import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inspectBundle } from '#main/platform/bundles/inspect-bundle.ts';
import { sampleChanges, sampleSites, sampleTransactions } from '#support/bundle-samples.ts';
import { openAs, readAll, sealSample } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { roster, testStations } from '#support/stations.ts';

const { headquarters } = testStations;

test('what the unit sealed is what headquarters reads', async () => {
  const { path: file } = await sealSample();
  const opened = await openAs(headquarters, file, temporaryFolder());
  if (!opened.ok) throw new Error(opened.code);
  expect(opened.value.manifest.sites).toEqual(sampleSites);
  expect(await readAll(opened.value)).toEqual({
    ok: true,
    value: { transactions: sampleTransactions, changes: sampleChanges },
  });
});

test('a bundle is named by codes and number, and leaves nothing else in the folder', async () => {
  const { path: file, bytes } = await sealSample();
  expect(path.basename(file)).toBe('SV-UNTAAA-HQBBBB-12.svb');
  expect(readdirSync(path.dirname(file))).toEqual(['SV-UNTAAA-HQBBBB-12.svb']);
  expect(statSync(file).size).toBe(bytes.length);
});

test('reading leaves nothing in the temporary folder', async () => {
  const { path: file } = await sealSample();
  const temp = temporaryFolder();
  const opened = await openAs(headquarters, file, temp);
  if (!opened.ok) throw new Error(opened.code);
  expect(readdirSync(temp)).toHaveLength(1);
  await readAll(opened.value);
  expect(readdirSync(temp)).toEqual([]);
});

test('the header tells who, for whom and which part of the stream, without a key', async () => {
  const { path: file, bytes } = await sealSample();
  const seen = await inspectBundle(file, { stationId: headquarters.id, trusted: roster });
  expect(seen).toMatchObject({
    ok: true,
    value: {
      fileName: 'SV-UNTAAA-HQBBBB-12.svb',
      sizeBytes: bytes.length,
      header: { about: { number: 12, after: { position: 0 }, upTo: { position: 3 }, ack: null, certificate: 7 } },
    },
  });
});

test('a bundle without content is a bundle: it carries only the acknowledgement', async () => {
  const { path: file } = await sealSample({ content: [], sites: [] });
  const opened = await openAs(headquarters, file, temporaryFolder());
  if (!opened.ok) throw new Error(opened.code);
  expect(await readAll(opened.value)).toEqual({ ok: true, value: { transactions: [], changes: [] } });
});

test('lines may be read again, and reading may stop half-way', async () => {
  const { path: file } = await sealSample();
  const opened = await openAs(headquarters, file, temporaryFolder());
  if (!opened.ok) throw new Error(opened.code);
  for await (const batch of opened.value.lines('changes')) {
    expect(batch.ok).toBe(true);
    break;
  }
  expect(await readAll(opened.value)).toMatchObject({ ok: true, value: { changes: sampleChanges } });
});
