import { PDFDocument } from '@cantoo/pdf-lib';
import type { Job } from '#shared/base/job.ts';
import type { ListDocument } from '#shared/domain/lists/list-document.ts';
import { fill, paperWords } from '#shared/domain/lists/paper-words.ts';
import { shownPrintCode } from '#shared/domain/papers/print-code.ts';
import { renderListHtml } from './list-html.ts';
import { carrierOf, documentOf, type Piece, piecesOf } from './list-parts.ts';
import { lastCleanCut, removeMarks } from './page-marks.ts';
import { numberPages } from './page-numbers.ts';
import { drawSeal, type Room, roomOfSeal } from './seal-on-page.ts';

/** Turns one page of HTML into a PDF. Throws: JobCancelled. */
export type PrintPage = (html: string, job: Job) => Promise<Uint8Array>;

export type MakePdfDeps = {
  readonly printPage: PrintPage;
  /** Tinos-Regular.ttf, for the page numbers */
  readonly font: Uint8Array;
  /** What the signed code says of so many pages; undefined leaves its room empty. */
  readonly seal?: (pages: number) => Promise<string | undefined>;
  /** Instant in ms: the file's own date. */
  readonly now: number;
};

export type Pdf = { readonly bytes: Uint8Array; readonly pages: number };

/** Chromium's time and memory grow with the square of a document's rows; beyond this it is printed in parts. */
export const piecesInOnePart = 2000;

// More than any page holds; a mark costs a link for every line of text.
const markedPieces = 120;

/**
 * Prints a list of any length. A long one is printed in parts that join where a page of its own begins, so that no
 * page in the middle stays half empty.
 * Throws: JobCancelled; whatever `printPage` throws.
 */
export async function makePdf(document: ListDocument, deps: MakePdfDeps, job: Job): Promise<Pdf> {
  const pieces = piecesOf(document);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  let room: Room | undefined;
  for (let from = 0; from < pieces.length; ) {
    const part = await printPart(document, pieces, from, (html) => deps.printPage(html, job));
    const pages = await pdf.copyPages(part.pdf, [...Array(part.pages).keys()]);
    for (const page of pages) {
      const added = pdf.addPage(page);
      room = roomOfSeal(added) ?? room;
      removeMarks(added);
    }
    from = part.next;
    job.progress(from, pieces.length);
    await job.pause();
  }
  await numberPages(pdf, deps.font, document);
  const seal = room && (await deps.seal?.(pdf.getPageCount()));
  if (room && seal !== undefined) drawSeal(room, seal);
  describe(pdf, document, new Date(deps.now));
  return { bytes: await pdf.save(), pages: pdf.getPageCount() };
}

type Part = { readonly pdf: PDFDocument; readonly pages: number; readonly next: number };

async function printPart(
  document: ListDocument,
  pieces: readonly Piece[],
  from: number,
  printPage: (html: string) => Promise<Uint8Array>,
): Promise<Part> {
  const to = Math.min(from + piecesInOnePart, pieces.length);
  const isLast = to === pieces.length;
  const marks = new Map<ReturnType<typeof carrierOf>, number>();
  if (!isLast)
    for (let index = Math.max(from + 1, to - markedPieces); index < to; index++) {
      const piece = pieces[index];
      if (piece !== undefined) marks.set(carrierOf(piece), index);
    }
  const html = renderListHtml(documentOf(document, pieces.slice(from, to)), marks);
  const pdf = await PDFDocument.load(await printPage(html), { updateMetadata: false });
  const cut = isLast ? undefined : lastCleanCut(pdf);
  return cut === undefined ? { pdf, pages: pdf.getPageCount(), next: to } : { pdf, pages: cut.pages, next: cut.mark };
}

function describe(pdf: PDFDocument, document: ListDocument, at: Date): void {
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setAuthor(document.author);
  pdf.setCreator(paperWords.program);
  if (document.stamp) pdf.setSubject(fill(paperWords.stamp, { code: shownPrintCode(document.stamp.code) }));
  pdf.setLanguage('vi-VN');
  pdf.setCreationDate(at);
  pdf.setModificationDate(at);
}
