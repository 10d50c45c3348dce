import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type ScanPages, scanUrl, serveScan } from '#main/platform/attachments/scan-pages.ts';
import { carryScans, hasScan, keepScan, listScanFiles, readScan } from '#main/platform/attachments/scan-store.ts';
import { pdfOf } from '#support/scans.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'so-vang-scans-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function keep(folder: string, text: string): Promise<string> {
  const kept = await keepScan(folder, pdfOf(text));
  if (!kept.ok) throw new Error(kept.code);
  return kept.value;
}
const fileOf = (folder: string, sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);

test('the same content is kept once and read back as it was', async () => {
  const folder = newFolder();
  const sha256 = await keep(folder, 'một');
  expect(await keep(folder, 'một')).toBe(sha256);
  expect(listScanFiles(folder).map((scan) => scan.sha256)).toEqual([sha256]);
  const read = await readScan(folder, sha256, 'a.pdf');
  expect(read.ok && Buffer.from(read.value)).toEqual(Buffer.from(pdfOf('một')));
});

test('what was changed on the disk is named as damaged, and mended when it is added again', async () => {
  const folder = newFolder();
  const sha256 = await keep(folder, 'một');
  writeFileSync(fileOf(folder, sha256), 'khác');
  expect(await readScan(folder, sha256, 'a.pdf')).toMatchObject({
    code: 'attachment.damaged',
    params: { name: 'a.pdf' },
  });
  await keep(folder, 'một');
  expect((await readScan(folder, sha256, 'a.pdf')).ok).toBe(true);
});

test('what is not there is named as missing', async () => {
  expect(await readScan(newFolder(), 'a'.repeat(64), 'a.pdf')).toMatchObject({ code: 'attachment.bytesMissing' });
});

test('a hash that came from elsewhere never names another file', () => {
  expect(hasScan(newFolder(), '../../register.db')).toBe(false);
});

test('carrying copies what is missing, removes nothing, and passes on nothing damaged', async () => {
  const [from, to] = [newFolder(), newFolder()];
  const [one, two] = [await keep(from, 'một'), await keep(from, 'hai')];
  const old = await keep(to, 'cũ');
  writeFileSync(fileOf(from, two), 'hỏng');
  expect(await carryScans(from, to, [one, two, 'không phải mã'])).toEqual({
    ok: true,
    value: { copied: 1, lost: [two, 'không phải mã'] },
  });
  expect(listScanFiles(to).map((scan) => scan.sha256)).toEqual([one, old].toSorted());
  expect(readFileSync(fileOf(to, one))).toEqual(Buffer.from(pdfOf('một')));
});

test('a scan is served under its token alone, as what its bytes are', () => {
  const pages: ScanPages = new Map([['t1', { bytes: pdfOf('một'), type: 'application/pdf' }]]);
  const served = serveScan(new URL(scanUrl('t1', '../ Quyết định.pdf')), pages);
  expect(served).toMatchObject({ contentType: 'application/pdf' });
  expect(served?.policy).toContain("default-src 'none'");
  for (const address of [
    'app://so-vang/scan/t2',
    'app://so-vang/scan/',
    'app://so-vang/print/t1',
    'app://other/scan/t1',
  ])
    expect(serveScan(new URL(address), pages)).toBeUndefined();
});
