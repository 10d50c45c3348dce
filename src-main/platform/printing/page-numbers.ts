import fontkit from '@cantoo/fontkit';
import type { PDFDocument } from '@cantoo/pdf-lib';

const ptOfMm = (mm: number): number => (mm * 72) / 25.4;

/** Numbers stand over the text, between margins of 30 and 15 mm, in the middle of a top margin of 20 mm. */
const centerMm = 30 + 165 / 2;
const baselineMm = 12.5;
const sizePt = 13;

/**
 * Numbers the pages from the second on: 13 pt, in the top margin, none on the first.
 * @param font a whole TrueType font; only its digits go into the file
 * Source: NĐ 30/2020 Phụ lục I, số trang văn bản.
 */
export async function numberPages(pdf: PDFDocument, font: Uint8Array): Promise<void> {
  const [, ...others] = pdf.getPages();
  if (others.length === 0) return;
  pdf.registerFontkit(fontkit);
  const digits = await pdf.embedFont(font, { subset: true });
  for (const [index, page] of others.entries()) {
    const text = String(index + 2);
    const x = ptOfMm(centerMm) - digits.widthOfTextAtSize(text, sizePt) / 2;
    page.drawText(text, { x, y: page.getHeight() - ptOfMm(baselineMm), size: sizePt, font: digits });
  }
}
