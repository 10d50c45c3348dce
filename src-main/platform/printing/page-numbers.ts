import fontkit from '@cantoo/fontkit';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';

const ptOfMm = (mm: number): number => (mm * 72) / 25.4;

/** Numbers stand over the middle of the text: upright between margins of 30 and 15 mm, landscape of 25 and 15 mm. */
const centerMm = { portrait: 30 + 165 / 2, landscape: 25 + 257 / 2 } as const;
/** Where what a page is marked with ends. */
const markEndMm = 297 - 15;
const baselineMm = 12.5;
const sizePt = 13;

/**
 * Numbers the pages from the second on: 13 pt, in the top margin, none on the first.
 * @param font a whole TrueType font; only the signs that are drawn go into the file
 * @param paper how the pages lie, and what else each of them says
 * Source: NĐ 30/2020 Phụ lục I, số trang văn bản.
 */
export async function numberPages(
  pdf: PDFDocument,
  font: Uint8Array,
  { orientation, pageMark = '' }: Pick<ListDocument, 'orientation' | 'pageMark'>,
): Promise<void> {
  const [, ...others] = pdf.getPages();
  if (others.length === 0) return;
  pdf.registerFontkit(fontkit);
  const signs = await pdf.embedFont(font, { subset: true });
  for (const [index, page] of others.entries()) {
    const text = String(index + 2);
    const x = ptOfMm(centerMm[orientation ?? 'portrait']) - signs.widthOfTextAtSize(text, sizePt) / 2;
    const y = page.getHeight() - ptOfMm(baselineMm);
    page.drawText(text, { x, y, size: sizePt, font: signs });
    if (pageMark === '') continue;
    const markX = ptOfMm(markEndMm) - signs.widthOfTextAtSize(pageMark, sizePt);
    page.drawText(pageMark, { x: markX, y, size: sizePt, font: signs });
  }
}
