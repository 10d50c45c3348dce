import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { lastCleanCut } from '#main/platform/printing/page-marks.ts';

/** A PDF whose pages bear links to these marks. */
async function pagesWith(...pages: readonly (readonly number[])[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const marks of pages) {
    const links = marks.map((mark) => ({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of(`mark:${mark}`) } }));
    pdf.addPage().node.set(PDFName.of('Annots'), pdf.context.obj(links.map((link) => pdf.context.obj(link))));
  }
  return pdf;
}

test('the last page that begins with a whole row is where a list may be cut', async () => {
  expect(lastCleanCut(await pagesWith([], [1, 1, 2], [3, 4]))).toEqual({ pages: 2, mark: 3 });
});

test('a page that begins inside a row is no place to cut', async () => {
  expect(lastCleanCut(await pagesWith([], [1, 2], [3, 4], [4, 5]))).toEqual({ pages: 2, mark: 3 });
});

test('a page whose first row bears no mark is no place to cut', async () => {
  expect(lastCleanCut(await pagesWith([1, 2], [4, 5]))).toBeUndefined();
  expect(lastCleanCut(await pagesWith([], [7, 8]))).toBeUndefined();
  expect(lastCleanCut(await pagesWith([1, 2]))).toBeUndefined();
});

test('links to other places are no marks', async () => {
  const pdf = await pagesWith([1], [2]);
  const link = pdf.context.obj({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('https://example.vn/9') } });
  pdf.getPage(1).node.set(PDFName.of('Annots'), pdf.context.obj([link]));
  expect(lastCleanCut(pdf)).toBeUndefined();
});
