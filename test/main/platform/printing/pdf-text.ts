import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

/** A text that was drawn on a page: where its baseline begins, in points from the page's lower left corner. */
export type DrawnText = { readonly text: string; readonly x: number; readonly y: number; readonly sizePt: number };

const decode = (stream: unknown): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';

/** Reads back what was stamped on a page; enough for text drawn in one piece by one font of two-byte codes. */
export function drawnTexts(pdf: PDFDocument, page: PDFPage): DrawnText[] {
  const contents = page.node.Contents();
  const streams = contents === undefined ? [] : 'asArray' in contents ? contents.asArray() : [contents];
  const code = streams.map((stream) => decode(pdf.context.lookup(stream))).join('\n');
  return [...code.matchAll(/\/(\S+) (\S+) Tf[\s\S]*?1 0 0 1 (\S+) (\S+) Tm\s*<([0-9A-F]*)> Tj/g)].map(
    ([, font = '', size, x, y, codes = '']) => ({
      text: (codes.match(/.{4}/g) ?? []).map((glyph) => letters(pdf, page, font).get(glyph) ?? '?').join(''),
      x: Number(x),
      y: Number(y),
      sizePt: Number(size),
    }),
  );
}

function letters(pdf: PDFDocument, page: PDFPage, font: string): ReadonlyMap<string, string> {
  const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const table = decode(pdf.context.lookup(fonts?.lookup(PDFName.of(font), PDFDict).get(PDFName.of('ToUnicode'))));
  const pairs = [...table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})>/g)];
  return new Map(pairs.map(([, glyph = '', letter = '']) => [glyph, String.fromCharCode(Number.parseInt(letter, 16))]));
}
