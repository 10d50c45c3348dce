import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sealBundle } from '#main/platform/bundles/seal-bundle.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { aboutFrom, sampleContent, sampleSites } from '#support/bundle-samples.ts';
import { openAs, sealSample } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { recoveryKeys, testStations } from '#support/stations.ts';

const { unit, headquarters } = testStations;

const input = (folder: string, tempFolder: string) => ({
  about: aboutFrom(unit, headquarters),
  content: sampleContent(),
  sites: sampleSites,
  keys: unit.keys,
  recipient: headquarters.keys.public.age,
  recoveryRecipient: recoveryKeys.public.age,
  target: { folder, tempFolder },
});

function* manyLines(count: number): Generator<unknown> {
  for (let i = 0; i < count; i++) yield [i, 'x'.repeat(1000)];
}

test('many lines become members of about 8 MiB, and all come back in order', async () => {
  const { path: file } = await sealSample({ content: [{ kind: 'changes', lines: manyLines(20_000) }] });
  const opened = await openAs(headquarters, file, temporaryFolder());
  if (!opened.ok) throw new Error(opened.code);
  expect(opened.value.manifest.members.map(({ name }) => name)).toEqual([
    'changes-0001.jsonl.br',
    'changes-0002.jsonl.br',
    'changes-0003.jsonl.br',
  ]);
  let next = 0;
  for await (const batch of opened.value.lines('changes')) {
    if (!batch.ok) throw new Error(batch.code);
    for (const line of batch.value as [number][]) expect(line[0]).toBe(next++);
  }
  expect(next).toBe(20_000);
  await opened.value.close();
});

test('the answer tells the file, its hash and how many lines it carries', async () => {
  const folder = temporaryFolder();
  const sealed = await sealBundle(input(folder, folder));
  expect(sealed).toMatchObject({
    ok: true,
    value: { fileName: 'SV-UNTAAA-HQBBBB-12.svb', number: 12, lines: { tx: 3, changes: 4 } },
  });
  const opened = await openAs(headquarters, path.join(folder, 'SV-UNTAAA-HQBBBB-12.svb'), folder);
  if (!opened.ok || !sealed.ok) throw new Error('not opened');
  expect(opened.value.sha256).toBe(sealed.value.sha256);
  await opened.value.close();
});

test('a folder that is not there is a lost medium, and leaves nothing behind', async () => {
  const temp = temporaryFolder();
  const sealed = await sealBundle(input(path.join(temp, 'stick'), temp));
  expect(sealed).toEqual({ ok: false, code: 'medium.lost', params: {} });
  expect(readdirSync(temp)).toEqual([]);
});

test('a cancelled export leaves nothing behind', async () => {
  const [folder, temp] = [temporaryFolder(), temporaryFolder()];
  const job = { ...unwatchedJob, pause: () => Promise.reject(new JobCancelled()) };
  const content = [{ kind: 'changes', lines: manyLines(1000) }] as const;
  await expect(sealBundle({ ...input(folder, temp), content }, job)).rejects.toThrow(JobCancelled);
  expect([...readdirSync(folder), ...readdirSync(temp)]).toEqual([]);
});

test('a source of lines that fails leaves nothing behind and keeps its error', async () => {
  const [folder, temp] = [temporaryFolder(), temporaryFolder()];
  const lines = (function* () {
    yield [1];
    throw new RangeError('database');
  })();
  await expect(sealBundle({ ...input(folder, temp), content: [{ kind: 'tx', lines }] })).rejects.toThrow('database');
  expect(existsSync(folder)).toBe(true);
  expect([...readdirSync(folder), ...readdirSync(temp)]).toEqual([]);
});
