import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { makeFileTokens } from '#main/app/file-tokens.ts';
import { papersDesk } from '#main/app/papers-desk.ts';
import { runOffice } from '#main/platform/office/office-task.ts';
import type { PrintPages } from '#main/platform/printing/print-pages.ts';
import type { Paper } from '#shared/api/papers.ts';
import { type Job, JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { temporaryFolder } from '#support/folders.ts';

const slip: Paper = { kind: 'slip', choice: {} };
const toHp = { paper: slip, printer: 'HP', copies: 1, pages: '', sides: 'printer' } as const;
const sha256 = (bytes: Uint8Array | string | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');

function givenDesk() {
  const folder = temporaryFolder();
  const said = { name: 'Phòng An ninh đối ngoại' };
  const logged: Record<string, unknown>[] = [];
  const printed: Uint8Array[] = [];
  const pages: PrintPages = new Map();
  const tokens = makeFileTokens();
  let prints = 0;
  const font = readFileSync(new URL('../../../resources/fonts/Tinos-Regular.ttf', import.meta.url));
  const desk = papersDesk({
    host: {
      call: async (_id, name, input) => {
        if (name === 'printLog.newCode') return ok({ code: `048219355${prints}` });
        if (name === 'printLog.add') logged.push(input as Record<string, unknown>);
        return ok({
          letterhead: null,
          role: 'unit',
          stationName: said.name,
          stationCode: 'PA03',
          fingerprint: '12345 67890 12345 67890 12345 67890 12345 67890',
          printedOn: '2024-12-05',
        });
      },
    },
    pages,
    tokens,
    font: () => font,
    now: () => Date.UTC(2024, 11, 5),
    printPage: async () => {
      prints += 1;
      const pdf = await PDFDocument.create();
      pdf.addPage();
      return pdf.save();
    },
    writeOffice: async (task) => ok(await runOffice(task)),
    printers: async () => [],
    sendToPrinter: async (pdf) => {
      printed.push(pdf);
      return ok(null);
    },
  });
  const file = path.join(folder, 'phieu.pdf');
  return { desk, pages, said, logged, printed, file, token: tokens.give(file), prints: () => prints };
}

test('what is shown, saved and printed is one file, made once', async () => {
  const { desk, pages, printed, file, token, logged, prints } = givenDesk();
  await desk['papers.preview'](slip, unwatchedJob);
  await desk['papers.save']({ paper: slip, format: 'pdf', file: token }, unwatchedJob);
  await desk['papers.print'](toHp, unwatchedJob);
  const shown = [...pages.values()][0];
  expect([sha256(readFileSync(file)), sha256(printed[0])]).toEqual([sha256(shown), sha256(shown)]);
  expect(prints()).toBe(1);
  expect(logged.map(({ code, way, target }) => ({ code, way, target }))).toEqual([
    { code: '0482193550', way: 'pdf', target: 'phieu.pdf' },
    { code: '0482193550', way: 'printer', target: 'HP' },
  ]);
});

test('a paper that says something else since it was shown does not leave before it was shown again', async () => {
  const { desk, said, token, printed, logged } = givenDesk();
  await desk['papers.preview'](slip, unwatchedJob);
  said.name = 'Phòng Hậu cần';
  const asked = { paper: slip, format: 'pdf', file: token } as const;
  expect(await desk['papers.save'](asked, unwatchedJob)).toMatchObject({ ok: false, code: 'paper.changed' });
  expect(await desk['papers.print'](toHp, unwatchedJob)).toMatchObject({ ok: false });
  expect([printed, logged]).toEqual([[], []]);
  await desk['papers.preview'](slip, unwatchedJob);
  expect(await desk['papers.save'](asked, unwatchedJob)).toMatchObject({ ok: true });
});

test('the same paper asked for again is the same file; another takes its place, and looking away leaves nothing', async () => {
  const { desk, pages, said, prints } = givenDesk();
  const first = await desk['papers.preview'](slip, unwatchedJob);
  expect(await desk['papers.preview'](slip, unwatchedJob)).toEqual(first);
  said.name = 'Phòng Hậu cần';
  expect(await desk['papers.preview'](slip, unwatchedJob)).not.toEqual(first);
  expect([prints(), pages.size]).toEqual([2, 1]);
  await desk['papers.forget']({});
  expect(pages.size).toBe(0);
});

test('a paper that is stopped leaves the one before as it was, and nothing else', async () => {
  const { desk, pages, said } = givenDesk();
  await desk['papers.preview'](slip, unwatchedJob);
  const before = [...pages.keys()];
  said.name = 'Phòng Hậu cần';
  const stopped: Job = { ...unwatchedJob, pause: () => Promise.reject(new JobCancelled()) };
  await expect(desk['papers.preview'](slip, stopped)).rejects.toThrow(JobCancelled);
  expect([...pages.keys()]).toEqual(before);
});

test('what changed since it was shown is not saved for Word either', async () => {
  const { desk, said, token, file, prints } = givenDesk();
  await desk['papers.preview'](slip, unwatchedJob);
  const saved = await desk['papers.save']({ paper: slip, format: 'docx', file: token }, unwatchedJob);
  expect(saved).toMatchObject({ ok: true, value: { fileName: 'phieu.pdf' } });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect(prints()).toBe(1);
  said.name = 'Phòng An ninh kinh tế';
  const refused = await desk['papers.save']({ paper: slip, format: 'xlsx', file: token }, unwatchedJob);
  expect(refused).toMatchObject({ ok: false, code: 'paper.changed' });
});
