import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { numberPages } from '#main/platform/printing/page-numbers.ts';
import { drawnTexts } from './pdf-text.ts';

const font = readFileSync(new URL('../../../../resources/fonts/Tinos-Regular.ttf', import.meta.url));
const a4 = [594.96, 841.92] as const;
const mm = (pt: number): number => (pt * 25.4) / 72;

async function numbered(pages: number, paper: Parameters<typeof numberPages>[2] = {}): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page++) pdf.addPage([...a4]);
  await numberPages(pdf, font, paper);
  return PDFDocument.load(await pdf.save());
}

test('the first page bears no number, the others theirs alone, in 13 pt', async () => {
  const pdf = await numbered(12);
  const texts = pdf.getPages().map((page) => drawnTexts(pdf, page));
  expect(texts[0]).toEqual([]);
  expect(texts[1]).toMatchObject([{ text: '2', sizePt: 13 }]);
  expect(texts[11]).toMatchObject([{ text: '12', sizePt: 13 }]);
});

test('a number stands in the middle of the top margin, centred over the text', async () => {
  const pdf = await numbered(12);
  for (const [page, digits] of [
    [1, 1],
    [11, 2],
  ] as const) {
    const [number] = drawnTexts(pdf, pdf.getPage(page));
    const widthMm = mm(digits * 0.5 * 13);
    expect(mm(number?.x ?? 0) + widthMm / 2).toBeCloseTo(112.5, 1);
    const fromTopMm = mm(a4[1] - (number?.y ?? 0));
    expect(fromTopMm).toBeGreaterThan(10);
    expect(fromTopMm).toBeLessThan(15);
  }
});

test('a book lying down has its numbers over its own middle, and a draft says so on every page but the first', async () => {
  const pdf = await numbered(3, { orientation: 'landscape', pageMark: 'BẢN DỰ THẢO' });
  const [number, mark] = drawnTexts(pdf, pdf.getPage(2));
  expect(mm(number?.x ?? 0) + mm(0.5 * 13) / 2).toBeCloseTo(153.5, 1);
  expect([drawnTexts(pdf, pdf.getPage(0)), mark?.text]).toEqual([[], 'BẢN DỰ THẢO']);
});

test('a single page stays as it is', async () => {
  const pdf = await numbered(1);
  expect(drawnTexts(pdf, pdf.getPage(0))).toEqual([]);
});
