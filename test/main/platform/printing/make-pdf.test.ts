import { readFileSync } from 'node:fs';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { makePdf, type PrintPage, piecesInOnePart } from '#main/platform/printing/make-pdf.ts';
import { type Job, JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';
import { drawnTexts } from './pdf-text.ts';

const font = readFileSync(new URL('../../../../resources/fonts/Tinos-Regular.ttf', import.meta.url));
const now = Date.UTC(2024, 11, 5);

const listOf = (rows: number): ListDocument => ({
  title: 'DANH SÁCH cá nhân được khen thưởng',
  author: 'Công an tỉnh Hải Dương',
  blocks: [
    {
      kind: 'table',
      textPt: 11,
      columns: [{ heading: 'STT', widthMm: 165, align: 'left' }],
      rows: Array.from({ length: rows }, (_, index) => ({ kind: 'cells', cells: [`row ${index}`] })),
    },
    { kind: 'together', blocks: [{ kind: 'sum', text: 'Hết./.' }] },
  ],
});

/** Prints as Chromium does, as far as the numbers go: so many rows on a page, and a link for each mark. */
function printer(rowsOnPage: number): { printPage: PrintPage; parts: string[] } {
  const parts: string[] = [];
  const printPage: PrintPage = async (html) => {
    parts.push(html);
    const pdf = await PDFDocument.create();
    const rows = html.match(/<tr>(?!<th).*/g) ?? [];
    for (let at = 0; at < rows.length; at += rowsOnPage) {
      const page = pdf.addPage();
      page.drawText(
        rows
          .slice(at, at + rowsOnPage)
          .map((row) => row.replace(/.*row (\d+).*/, '$1'))
          .join(' '),
      );
      const links = rows.slice(at, at + rowsOnPage).flatMap((row) => row.match(/mark:\d+/g) ?? []);
      const annots = links.map((link) =>
        pdf.context.obj({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(link) } }),
      );
      page.node.set(PDFName.of('Annots'), pdf.context.obj(annots));
    }
    return pdf.save();
  };
  return { printPage, parts };
}

test('a short list is printed once, numbered and described', async () => {
  const { printPage, parts } = printer(20);
  const { bytes, pages } = await makePdf(listOf(50), { printPage, font, now }, unwatchedJob);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  expect([parts.length, pages, pdf.getPageCount()]).toEqual([1, 3, 3]);
  expect(pdf.getTitle()).toBe('DANH SÁCH cá nhân được khen thưởng');
  expect(pdf.getAuthor()).toBe('Công an tỉnh Hải Dương');
  expect(pdf.getCreationDate()).toEqual(new Date(now));
  expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toBe('(vi-VN)');
  expect(drawnTexts(pdf, pdf.getPage(2)).at(-1)?.text).toBe('3');
});

test('a long list is printed in parts, each row once, no page half empty but the last', async () => {
  const rowsOnPage = 45;
  const rows = 2 * piecesInOnePart + 100;
  const { printPage, parts } = printer(rowsOnPage);
  const { bytes, pages } = await makePdf(listOf(rows), { printPage, font, now }, unwatchedJob);
  const pdf = await PDFDocument.load(bytes);
  expect(parts).toHaveLength(3);
  expect(pages).toBe(Math.ceil(rows / rowsOnPage));
  const firsts = parts.map((html) => Number(/row (\d+)/.exec(html)?.[1]));
  expect(firsts).toEqual([0, 1980, 3960]);
  expect(parts.filter((html) => html.includes('Hết./.'))).toHaveLength(1);
  expect(pdf.getPages().every((page) => (page.node.Annots()?.size() ?? 0) === 0)).toBe(true);
});

test('where no page can be told to begin with a whole row, the part stands as it was printed', async () => {
  const { printPage, parts } = printer(piecesInOnePart);
  await makePdf(listOf(piecesInOnePart + 5), { printPage, font, now }, unwatchedJob);
  expect(parts.map((html) => Number(/row (\d+)/.exec(html)?.[1]))).toEqual([0, piecesInOnePart]);
});

test('progress counts to the end, and a cancelled job stops between two parts', async () => {
  const seen: [number, number][] = [];
  const { printPage, parts } = printer(50);
  const watched: Job = { ...unwatchedJob, progress: (done, total) => seen.push([done, total]) };
  await makePdf(listOf(piecesInOnePart + 100), { printPage, font, now }, watched);
  expect(seen.at(-1)).toEqual([piecesInOnePart + 101, piecesInOnePart + 101]);
  const cancelled: Job = { ...unwatchedJob, pause: () => Promise.reject(new JobCancelled()) };
  await expect(makePdf(listOf(9000), { printPage, font, now }, cancelled)).rejects.toThrow(JobCancelled);
  expect(parts).toHaveLength(3);
});
