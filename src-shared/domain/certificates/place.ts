import { plain, upper } from '../lists/paper-text.ts';
import type { BlankField, BlankSheet, Face } from './blank.ts';
import type { CertificateValues } from './certificate-values.ts';
import { fitText, lineOffsetMm } from './fit.ts';
import { textWidthMm } from './text-width.ts';

/** A line of text at its place: where its baseline begins, in millimetres from the upper left corner. */
export interface PlacedText {
  readonly fieldId: string;
  readonly text: string;
  readonly xMm: number;
  readonly yMm: number;
  readonly sizePt: number;
  readonly face: Face;
}

/** A line that is drawn. */
export interface PlacedStroke {
  readonly fromMm: readonly [number, number];
  readonly toMm: readonly [number, number];
  readonly widthMm: number;
}

/** A page whose every mark has its place. */
export interface PlacedPage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly texts: readonly PlacedText[];
  readonly strokes: readonly PlacedStroke[];
}

/** Pages to be drawn as they are, with nothing else on them. */
export interface PlacedDocument {
  readonly title: string;
  readonly author: string;
  readonly pages: readonly PlacedPage[];
}

/** Why a certificate is not what the blank promises. `missing` is printed without; the others are not printed. */
export type FieldProblem = {
  readonly field: BlankField;
  readonly why: 'tooLong' | 'strangeSign' | 'missing';
  /** the sign that the font lacks, else '' */
  readonly sign: string;
};

export interface Certificate {
  readonly page: PlacedPage;
  readonly problems: readonly FieldProblem[];
}

/** Fields that may be without a value and nobody misses it: not every recipient has a post. */
const mayBeEmpty: readonly BlankField['kind'][] = ['post', 'text'];

/** All that a field says, with the words before it; nothing where it has no value. */
export function wordsOf(field: BlankField, values: CertificateValues): string {
  const value = field.kind === 'text' ? '' : values[field.kind];
  if (field.kind !== 'text' && value === '') return '';
  const before = field.before.replace(/[^\S\n]+/g, ' ');
  const said = field.kind === 'text' ? lines(before) : `${before}${value}`;
  return field.upperCase ? upper(said) : said;
}

const lines = (text: string): string => text.split('\n').map(plain).join('\n').trim();

/** One award on a blank: every field fitted, and those that cannot be named. */
export function placeCertificate(sheet: BlankSheet, values: CertificateValues): Certificate {
  const texts: PlacedText[] = [];
  const problems: FieldProblem[] = [];
  for (const field of sheet.fields) {
    const said = wordsOf(field, values);
    if (said === '') {
      if (!mayBeEmpty.includes(field.kind)) problems.push({ field, why: 'missing', sign: '' });
      continue;
    }
    const fitted = fitText(field, said);
    if (fitted.kind === 'fits') texts.push(...placeLines(field, fitted.lines, fitted.sizePt));
    else problems.push({ field, why: fitted.kind, sign: fitted.kind === 'strangeSign' ? fitted.sign : '' });
  }
  return { page: { widthMm: sheet.widthMm, heightMm: sheet.heightMm, texts, strokes: [] }, problems };
}

/** Whether it may be printed: whatever stands on it stands whole. */
export const isWhole = ({ problems }: Certificate): boolean => problems.every(({ why }) => why === 'missing');

function placeLines(field: BlankField, fitted: readonly string[], sizePt: number): PlacedText[] {
  const share = { left: 0, center: 0.5, right: 1 }[field.align];
  return fitted.flatMap((text, index) =>
    text === ''
      ? []
      : [
          {
            fieldId: field.id,
            text,
            xMm: field.xMm + share * (field.widthMm - textWidthMm(text, field.face, sizePt)),
            yMm: field.yMm + lineOffsetMm(index, field.lineHeight, sizePt),
            sizePt,
            face: field.face,
          },
        ],
  );
}

/** How a printer lays a sheet otherwise than it should: what was measured on the test grid. */
export interface PrinterOffset {
  /** added to every place; to the right and down */
  readonly xMm: number;
  readonly yMm: number;
  /** thousandths by which what is printed is drawn larger, from the upper left corner */
  readonly scale: number;
}

export const noOffset: PrinterOffset = { xMm: 0, yMm: 0, scale: 0 };

/** The same page as it must be sent to a printer that lays it otherwise. */
export function shiftPage(page: PlacedPage, { xMm, yMm, scale }: PrinterOffset): PlacedPage {
  const by = 1 + scale / 1000;
  const at = ([x, y]: readonly [number, number]): readonly [number, number] => [x * by + xMm, y * by + yMm];
  return {
    ...page,
    texts: page.texts.map((text) => {
      const [x, y] = at([text.xMm, text.yMm]);
      return { ...text, xMm: x, yMm: y, sizePt: text.sizePt * by };
    }),
    strokes: page.strokes.map((stroke) => ({ ...stroke, fromMm: at(stroke.fromMm), toMm: at(stroke.toMm) })),
  };
}
