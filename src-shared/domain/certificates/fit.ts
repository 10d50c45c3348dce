import { type BlankField, type Face, ptToMm } from './blank.ts';
import { strangeSign, textWidthMm } from './text-width.ts';

export type Fitted =
  | { readonly kind: 'fits'; readonly lines: readonly string[]; readonly sizePt: number }
  /** Longer than the field holds at its smallest size. */
  | { readonly kind: 'tooLong' }
  /** The font has no letter for this sign. */
  | { readonly kind: 'strangeSign'; readonly sign: string };

/** Sizes are tried in halves of a point. */
const STEP_PT = 0.5;
/** Rounding must not turn a line round that fills its field to the hair. */
const HAIR_MM = 1e-6;

type Setting = { readonly face: Face; readonly sizePt: number };

/**
 * Sets a text into a field: in its own size over as many lines as the field has; where that does not do, smaller, down
 * to the smallest size it allows. Nothing is ever cut.
 * @param text "\n" is a forced line break
 */
export function fitText(field: BlankField, text: string): Fitted {
  const strange = strangeSign(text.replaceAll('\n', ''));
  if (strange !== undefined) return { kind: 'strangeSign', sign: strange };
  const smallest = Math.min(field.minSizePt, field.sizePt);
  for (let sizePt = field.sizePt; ; sizePt = Math.max(smallest, sizePt - STEP_PT)) {
    const lines = setLines(field, text, { face: field.face, sizePt });
    if (lines !== undefined && lines.length <= field.maxLines) return { kind: 'fits', lines, sizePt };
    if (sizePt === smallest) return { kind: 'tooLong' };
  }
}

/** undefined: a word is wider than the field. */
function setLines(field: BlankField, text: string, setting: Setting): readonly string[] | undefined {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const wrapped = wrap(paragraph, field.widthMm, setting);
    if (wrapped === undefined) return undefined;
    lines.push(...(field.align === 'center' ? balance(paragraph, wrapped, field.widthMm, setting) : wrapped));
  }
  return lines;
}

function wrap(paragraph: string, widthMm: number, { face, sizePt }: Setting): readonly string[] | undefined {
  const fits = (line: string): boolean => textWidthMm(line, face, sizePt) <= widthMm + HAIR_MM;
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (!fits(word)) return undefined;
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** Lines under one another in the middle of a sheet look right when they are about as long as each other. */
function balance(paragraph: string, lines: readonly string[], widthMm: number, setting: Setting): readonly string[] {
  if (lines.length < 2) return lines;
  let best = lines;
  let narrow = 0;
  let wide = widthMm;
  while (wide - narrow > 1) {
    const tried = (narrow + wide) / 2;
    const again = wrap(paragraph, tried, setting);
    if (again !== undefined && again.length <= lines.length) {
      best = again;
      wide = tried;
    } else narrow = tried;
  }
  return best;
}

/** How far below the first baseline a line stands. */
export const lineOffsetMm = (index: number, lineHeight: number, sizePt: number): number =>
  ptToMm(index * lineHeight * sizePt);
