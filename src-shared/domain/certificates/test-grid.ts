import { fill, paperWords } from '../lists/paper-words.ts';
import type { BlankSheet } from './blank.ts';
import type { PlacedDocument, PlacedPage, PlacedStroke, PlacedText, PrinterOffset } from './place.ts';
import { textWidthMm } from './text-width.ts';

const words = paperWords.certificate.grid;

/** How far the crosses stand from the edges of the sheet. */
export const crossMm = 20;
const ARM_MM = 6;
const HAIRLINE_MM = 0.15;
const RULER_PT = 7;

export type GridInput = Pick<BlankSheet, 'widthMm' | 'heightMm'>;

const decimal = (mm: number): string => String(Math.round(mm * 10) / 10).replace('.', ',');

const stroke = (x1: number, y1: number, x2: number, y2: number, widthMm = HAIRLINE_MM): PlacedStroke => ({
  fromMm: [x1, y1],
  toMm: [x2, y2],
  widthMm,
});

function label(text: string, xMm: number, yMm: number, sizePt: number, align: 'left' | 'center' = 'left'): PlacedText {
  const shift = align === 'center' ? textWidthMm(text, 'regular', sizePt) / 2 : 0;
  return { fieldId: '', text, xMm: xMm - shift, yMm, sizePt, face: 'regular' };
}

const crossAt = (x: number, y: number): PlacedStroke[] => [
  stroke(x - ARM_MM, y, x + ARM_MM, y),
  stroke(x, y - ARM_MM, x, y + ARM_MM),
];

/** Marks every millimetre between two crosses, longer each five and ten. */
function ruler(lengthMm: number, tick: (at: number, longMm: number) => PlacedStroke): PlacedStroke[] {
  const count = Math.floor(lengthMm) + 1;
  return Array.from({ length: count }, (_, at) => tick(at, at % 10 === 0 ? 3 : at % 5 === 0 ? 2 : 1));
}

/** A sheet that tells how a printer lays paper: crosses at the corners, rulers between them, and what to do with both. */
export function testGrid({ widthMm, heightMm }: GridInput): PlacedPage {
  const right = widthMm - crossMm;
  const bottom = heightMm - crossMm;
  const spanX = right - crossMm;
  const spanY = bottom - crossMm;
  const tens = (span: number): number[] => Array.from({ length: Math.floor(span / 10) + 1 }, (_, n) => n * 10);
  const numbers = {
    left: decimal(crossMm),
    top: decimal(crossMm),
    span: decimal(spanX),
    width: decimal(widthMm),
    height: decimal(heightMm),
  };
  const middle = heightMm / 2 - 20;
  return {
    widthMm,
    heightMm,
    strokes: [
      ...[crossMm, right].flatMap((x) => [crossMm, bottom].flatMap((y) => crossAt(x, y))),
      ...ruler(spanX, (at, long) => stroke(crossMm + at, crossMm, crossMm + at, crossMm + long)),
      ...ruler(spanY, (at, long) => stroke(crossMm, crossMm + at, crossMm + long, crossMm + at)),
    ],
    texts: [
      ...tens(spanX)
        .slice(1)
        .map((at) => label(String(crossMm + at), crossMm + at, crossMm + 6.5, RULER_PT, 'center')),
      ...tens(spanY)
        .slice(1)
        .map((at) => label(String(crossMm + at), crossMm + 4, crossMm + at + 0.8, RULER_PT)),
      label('A', crossMm - 6, crossMm - 2, 12),
      label('B', right + 3, crossMm - 2, 12),
      label('C', crossMm - 6, bottom + 6, 12),
      label('D', right + 3, bottom + 6, 12),
      label(words.title, widthMm / 2, middle, 16, 'center'),
      label(fill(words.page, numbers), widthMm / 2, middle + 10, 12, 'center'),
      ...words.rules.map((rule, index) => label(fill(rule, numbers), crossMm + 14, middle + 20 + index * 7, 11)),
    ],
  };
}

export const layoutGrid = (size: GridInput): PlacedDocument => ({
  title: words.fileTitle,
  author: '',
  pages: [testGrid(size)],
});

/** What a person reads off the test grid with a ruler. */
export interface Measured {
  /** from the left and the upper edge of the paper to cross A */
  readonly leftMm: number;
  readonly topMm: number;
  /** from cross A to cross B */
  readonly spanMm: number;
}

/**
 * What must be sent to the printer so that paper comes out true: the printer puts a place p at p·k + o, so that it must
 * be given (p − o) / k.
 * @param sent the offset under which the sheet was printed
 */
export function offsetOf(measured: Measured, size: GridInput, sent: PrinterOffset): PrinterOffset {
  const by = 1 + sent.scale / 1000;
  const at = (mm: number, shift: number): number => mm * by + shift;
  const span = (size.widthMm - 2 * crossMm) * by;
  const stretch = measured.spanMm / span;
  const moved = (mm: number, place: number): number => (mm - place * stretch) / stretch;
  const scale = 1000 / stretch - 1000;
  return {
    xMm: round(-moved(measured.leftMm, at(crossMm, sent.xMm)), 2),
    yMm: round(-moved(measured.topMm, at(crossMm, sent.yMm)), 2),
    scale: round(scale, 2),
  };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits + 0;
