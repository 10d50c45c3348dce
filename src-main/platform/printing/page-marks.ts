import { PDFDict, type PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { markScheme } from './html-text.ts';

export type CleanCut = {
  /** pages before the cut */
  readonly pages: number;
  /** mark of the first piece after it */
  readonly mark: number;
};

/**
 * The last page that begins with a whole marked piece: what comes before it may stand as it is, and what comes after
 * may be printed anew with what follows. Undefined where no page can be told to begin so.
 */
export function lastCleanCut(pdf: PDFDocument): CleanCut | undefined {
  const marks = pdf.getPages().map(marksOn);
  for (let page = marks.length - 1; page > 0; page--) {
    const mark = Math.min(...(marks[page] ?? []));
    // A row that goes on from the page before has its mark on both.
    if (mark === Math.max(...(marks[page - 1] ?? [])) + 1) return { pages: page, mark };
  }
  return undefined;
}

/** Links mean nothing on paper. */
export function removeMarks(page: PDFPage): void {
  page.node.delete(PDFName.of('Annots'));
}

function marksOn(page: PDFPage): number[] {
  const links = page.node.Annots()?.asArray() ?? [];
  return links.flatMap((link) => {
    const action = page.doc.context.lookupMaybe(link, PDFDict)?.lookupMaybe(PDFName.of('A'), PDFDict);
    const address = action?.lookup(PDFName.of('URI'));
    const text = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
    return text.startsWith(markScheme) ? [Number(text.slice(markScheme.length))] : [];
  });
}
