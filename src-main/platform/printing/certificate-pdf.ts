import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, PrintScaling } from '@cantoo/pdf-lib';
import type { Job } from '#shared/base/job.ts';
import { type Face, faces, mmToPt } from '#shared/domain/certificates/blank.ts';
import {
  type PlacedDocument,
  type PlacedPage,
  type PrinterOffset,
  shiftPage,
} from '#shared/domain/certificates/place.ts';
import { paperWords } from '#shared/domain/lists/paper-words.ts';
import type { Pdf } from './make-pdf.ts';

/** The four Tinos, whole; only the letters that are drawn go into the file. */
export type Fonts = Readonly<Record<Face, Uint8Array>>;

/** Pages between two looks at the cancel button. */
const SLICE = 25;

/**
 * Draws pages whose every mark has its place, as an overprint: nothing stands on them but that.
 * @param offset how the printer lays paper otherwise
 * @param now instant in ms: the file's own date
 * Throws: JobCancelled between two slices.
 */
export async function makePlacedPdf(
  document: PlacedDocument,
  { fonts, offset, now }: { readonly fonts: Fonts; readonly offset: PrinterOffset; readonly now: number },
  job: Job,
): Promise<Pdf> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const used = await embed(pdf, fonts, document.pages);
  for (const [index, page] of document.pages.entries()) {
    draw(pdf.addPage([mmToPt(page.widthMm), mmToPt(page.heightMm)]), shiftPage(page, offset), used);
    if ((index + 1) % SLICE !== 0) continue;
    job.progress(index + 1, document.pages.length);
    await job.pause();
  }
  describe(pdf, document, new Date(now));
  return { bytes: await pdf.save(), pages: pdf.getPageCount() };
}

async function embed(
  pdf: PDFDocument,
  fonts: Fonts,
  pages: readonly PlacedPage[],
): Promise<ReadonlyMap<Face, PDFFont>> {
  pdf.registerFontkit(fontkit);
  const wanted = faces.filter((face) => pages.some(({ texts }) => texts.some((text) => text.face === face)));
  const embedded = wanted.map(async (face) => [face, await pdf.embedFont(fonts[face], { subset: true })] as const);
  return new Map(await Promise.all(embedded));
}

function draw(page: PDFPage, { texts, strokes, heightMm }: PlacedPage, fonts: ReadonlyMap<Face, PDFFont>): void {
  const up = (yMm: number): number => mmToPt(heightMm - yMm);
  for (const { fromMm, toMm, widthMm } of strokes)
    page.drawLine({
      start: { x: mmToPt(fromMm[0]), y: up(fromMm[1]) },
      end: { x: mmToPt(toMm[0]), y: up(toMm[1]) },
      thickness: mmToPt(widthMm),
    });
  for (const { text, xMm, yMm, sizePt, face } of texts) {
    const font = fonts.get(face);
    if (font) page.drawText(text, { x: mmToPt(xMm), y: up(yMm), size: sizePt, font });
  }
}

function describe(pdf: PDFDocument, { title, author }: PlacedDocument, at: Date): void {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setAuthor(author);
  pdf.setCreator(paperWords.program);
  pdf.setLanguage('vi-VN');
  pdf.setCreationDate(at);
  pdf.setModificationDate(at);
  // A viewer that fits the sheet to the paper moves every field.
  pdf.catalog.getOrCreateViewerPreferences().setPrintScaling(PrintScaling.None);
}
