import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFPage, PDFString, rgb } from '@cantoo/pdf-lib';
import { encode } from 'uqr';

/** The address of the link that keeps the room of a code. */
export const sealMark = 'seal:';

/** Modules left white around a code. Source: ISO/IEC 18004, quiet zone. */
const quietModules = 4;
/** Below it every code is drawn as large, so that a short one is no smaller. */
const smallestVersion = 8;

export interface Room {
  readonly page: PDFPage;
  readonly x: number;
  readonly y: number;
  /** in points */
  readonly side: number;
}

/** Where a page keeps room for a code. */
export function roomOfSeal(page: PDFPage): Room | undefined {
  for (const annot of page.node.Annots()?.asArray() ?? []) {
    const link = page.doc.context.lookupMaybe(annot, PDFDict);
    const address = link?.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
    const text = address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : '';
    const rect = link?.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asRectangle();
    if (text === sealMark && rect) return { page, x: rect.x, y: rect.y, side: Math.min(rect.width, rect.height) };
  }
  return undefined;
}

/** Draws a code in its room, as squares: sharp at any resolution. */
export function drawSeal(room: Room, text: string): void {
  const { data, size } = encode(text, { ecc: 'M', border: 0, minVersion: smallestVersion });
  const module = room.side / (size + 2 * quietModules);
  const runs = data.flatMap((row, down) => runsOf(row).map(({ from, to }) => bar(from, to, down)));
  room.page.drawSvgPath(runs.join(''), {
    x: room.x + quietModules * module,
    y: room.y + room.side - quietModules * module,
    scale: module,
    color: rgb(0, 0, 0),
  });
}

/** Neighbours are one bar, and bars overlap a little: seams between squares would show as white lines. */
const bar = (from: number, to: number, down: number): string => `M${from} ${down}H${to}V${down + 1.02}H${from}Z`;

function runsOf(row: readonly boolean[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const [at, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last?.to === at) last.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  }
  return runs;
}
