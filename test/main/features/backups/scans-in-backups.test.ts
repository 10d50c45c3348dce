import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attachmentsHandlers } from '#main/features/attachments/index.ts';
import { backupsHandlers } from '#main/features/backups/index.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import { readScanAnywhere, scanFolder } from '#main/platform/attachments/scan-store.ts';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { givenHost, testPassphrase } from '#support/host.ts';
import { pdfOf } from '#support/scans.ts';
import { unitId } from '../awards/given-awards.ts';

async function givenScans(...texts: readonly string[]) {
  const host = givenHost();
  const setUp = {
    role: 'headquarters',
    unitId: null,
    name: 'Máy',
    sampleUnits: true,
    actorName: 'Lan',
    passphrase: testPassphrase,
  };
  await stationsHandlers(host.deps)['station.setUp'](setUp as never, host.ctx());
  const add = (text: string) =>
    attachmentsHandlers(host.deps)['attachments.addDropped'](
      { table: 'unit', id: unitId('PA01') as never, name: `${text}.pdf`, bytes: Uint8Array.from(pdfOf(text)) },
      host.ctx(),
      unwatchedJob,
    );
  for (const text of texts) await add(text);
  const beside = scanFolder(host.deps.dataFolder);
  const spare = scanFolder(path.join(host.deps.dataFolder, 'backups'));
  const fileIn = (folder: string, text: string) => {
    const sha256 = sha256Hex(pdfOf(text));
    return path.join(folder, sha256.slice(0, 2), sha256);
  };
  const handlers = backupsHandlers(host.deps);
  const make = async () => {
    const made = await handlers['backups.make']({}, host.ctx(), unwatchedJob);
    if (!made.ok) throw new Error(made.code);
    return made.value;
  };
  const inspect = (name: string) => handlers['backups.inspect']({ name }, host.ctx(), unwatchedJob);
  const restore = (name: string) => handlers['backups.restore']({ name }, host.ctx(), unwatchedJob);
  return { ...host, add, beside, spare, fileIn, make, inspect, restore };
}

test('a copy carries the scans, each once', async () => {
  const { make, inspect, spare, fileIn } = await givenScans('một', 'hai');
  const made = await make();
  expect(made.missingScans).toBe(0);
  await make();
  expect(readFileSync(fileIn(spare, 'một'))).toEqual(Buffer.from(pdfOf('một')));
  expect(await inspect(made.name)).toMatchObject({ value: { scans: 2, missingScans: 0 } });
});

test('a copy whose scans are nowhere is named as such', async () => {
  const { make, inspect, beside } = await givenScans('một', 'hai');
  rmSync(beside, { recursive: true });
  const made = await make();
  expect(made.missingScans).toBe(2);
  expect(await inspect(made.name)).toMatchObject({ value: { scans: 2, missingScans: 2 } });
});

test('what is damaged is not copied over what is sound', async () => {
  const { make, beside, spare, fileIn } = await givenScans('một');
  await make();
  writeFileSync(fileIn(beside, 'một'), 'hỏng');
  expect((await make()).missingScans).toBe(0);
  expect(readFileSync(fileIn(spare, 'một'))).toEqual(Buffer.from(pdfOf('một')));
});

test('restoring brings back scans that are missing or damaged, and leaves those that came later', async () => {
  const { make, restore, add, beside, fileIn } = await givenScans('một', 'hai');
  const made = await make();
  await add('ba');
  writeFileSync(fileIn(beside, 'một'), 'hỏng');
  rmSync(fileIn(beside, 'hai'));
  expect(await restore(made.name)).toMatchObject({ ok: true, value: { missingScans: 0 } });
  for (const text of ['một', 'hai', 'ba']) expect(readFileSync(fileIn(beside, text))).toEqual(Buffer.from(pdfOf(text)));
});

test('a scan that is damaged is read from beside the copies and put back', async () => {
  const { make, beside, spare, fileIn } = await givenScans('một');
  await make();
  writeFileSync(fileIn(beside, 'một'), 'hỏng');
  const read = await readScanAnywhere(beside, spare, sha256Hex(pdfOf('một')), 'một.pdf');
  expect(read.ok && Buffer.from(read.value)).toEqual(Buffer.from(pdfOf('một')));
  expect(readFileSync(fileIn(beside, 'một'))).toEqual(Buffer.from(pdfOf('một')));
});

test('a register without scans makes no folder of them', async () => {
  const { make, spare } = await givenScans();
  await make();
  expect(existsSync(spare)).toBe(false);
});
