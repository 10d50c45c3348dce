import table from '../../../resources/print/tinos-widths.json' with { type: 'json' };
import { type Face, faces, ptToMm } from './blank.ts';

const readFace = (face: Face): ReadonlyMap<string, number> =>
  new Map(
    table.faces[face].flatMap(({ from, widths }) =>
      widths.split(' ').map((width, index) => [String.fromCodePoint(from + index), Number(width)] as const),
    ),
  );

const widthsByFace = new Map(faces.map((face) => [face, readFace(face)]));

/** The first sign that Tinos has no letter for. */
export const strangeSign = (text: string): string | undefined =>
  [...text].find((sign) => widthsByFace.get('regular')?.get(sign) === undefined);

/**
 * How wide a line of Tinos is: the advances of its letters, as the PDF sets them; without kerning, which it does not use.
 * Signs that the font has no letter for count as nothing.
 */
export function textWidthMm(text: string, face: Face, sizePt: number): number {
  const widths = widthsByFace.get(face);
  let units = 0;
  for (const sign of text) units += widths?.get(sign) ?? 0;
  return ptToMm((units / table.unitsPerEm) * sizePt);
}
