import type { Job } from '#shared/base/job.ts';
import { noOffset, type PrinterOffset } from '#shared/domain/certificates/place.ts';
import type { MakePdfDeps, Pdf } from '../platform/printing/make-pdf.ts';
import type { AnyDocument } from './paper-kinds.ts';

export interface PaperPdfDeps {
  readonly printPage: MakePdfDeps['printPage'];
  /** One of the four Tinos, whole. */
  readonly font: (face: 'Regular' | 'Bold' | 'Italic' | 'BoldItalic') => Uint8Array;
  readonly now: () => number;
}

/**
 * The one file of a document.
 * @param offset how the printer that it is for lays paper otherwise; it moves placed pages alone
 * @param seal what a signed code on a list says, once its pages are counted
 */
export async function pdfOf(
  document: AnyDocument,
  { printPage, font, now }: PaperPdfDeps,
  job: Job,
  offset: PrinterOffset = noOffset,
  seal?: MakePdfDeps['seal'],
): Promise<Pdf> {
  // Brought when they are wanted: their libraries take a quarter of a second, which every start would pay.
  if ('pages' in document) {
    const { makePlacedPdf } = await import('../platform/printing/certificate-pdf.ts');
    const fonts = {
      regular: font('Regular'),
      bold: font('Bold'),
      italic: font('Italic'),
      boldItalic: font('BoldItalic'),
    };
    return makePlacedPdf(document, { fonts, offset, now: now() }, job);
  }
  const { makePdf } = await import('../platform/printing/make-pdf.ts');
  return makePdf(document, { printPage, font: font('Regular'), now: now(), ...(seal && { seal }) }, job);
}
