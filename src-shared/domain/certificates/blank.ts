import { z } from 'zod';

/** What a field of a blank can say. `text` says its own words alone. */
export const fieldKinds = [
  'authority',
  'verb',
  'form',
  'recipient',
  'post',
  'achievement',
  'decision',
  'registerNumber',
  'placeAndDay',
  'capacity',
  'signer',
  'text',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Face = (typeof faces)[number];

export const aligns = ['left', 'center', 'right'] as const;
/** Beyond these no blank exists; inside them nothing can be typed that the printer could not draw. */
export const blankLimits = {
  minSideMm: 50,
  maxSideMm: 600,
  minSizePt: 5,
  maxSizePt: 96,
  maxLines: 20,
  maxFields: 40,
  maxBlanks: 100,
} as const;

const { minSideMm, maxSideMm, minSizePt, maxSizePt, maxLines, maxFields } = blankLimits;
const mm = z.number().min(0).max(maxSideMm);
const points = z.number().min(minSizePt).max(maxSizePt);
const words = z
  .string()
  .max(400)
  .transform((text) => text.normalize('NFC'));

/** A place on a blank, and how what it says is set there. Lengths are millimetres from the upper left corner. */
export const blankField = z
  .object({
    id: z.string().min(1).max(40),
    kind: z.enum(fieldKinds),
    /** words before the value: "Vào Sổ vàng số: "; of a `text` all it says */
    before: words,
    xMm: mm,
    /** baseline of the first line */
    yMm: mm,
    widthMm: mm,
    align: z.enum(aligns),
    face: z.enum(faces),
    sizePt: points,
    /** a long value is set smaller, down to this */
    minSizePt: points,
    maxLines: z.int().min(1).max(maxLines),
    /** of the size: from one baseline to the next */
    lineHeight: z.number().min(0.8).max(3),
    upperCase: z.boolean(),
  })
  .readonly();
export type BlankField = z.output<typeof blankField>;

const side = z.number().min(minSideMm).max(maxSideMm);

/** A pre-printed sheet: how large it is and what is printed onto it where. */
export const blankSheet = z
  .object({
    widthMm: side,
    heightMm: side,
    fields: z.array(blankField).max(maxFields).readonly(),
  })
  .readonly();
export type BlankSheet = z.output<typeof blankSheet>;

// What a letter takes above and below its baseline, in sizes; Vietnamese capitals bear two marks.
const ABOVE = 1.05;
const BELOW = 0.25;

const MM_OF_PT = 25.4 / 72;

/** The one way from paper to PDF. */
export const mmToPt = (mm: number): number => mm / MM_OF_PT;
export const ptToMm = (pt: number): number => pt * MM_OF_PT;

export interface Box {
  readonly leftMm: number;
  readonly topMm: number;
  readonly rightMm: number;
  readonly bottomMm: number;
}

/** All the room that a field may fill. */
export function boxOf(field: BlankField): Box {
  const sizeMm = ptToMm(field.sizePt);
  return {
    leftMm: field.xMm,
    topMm: field.yMm - ABOVE * sizeMm,
    rightMm: field.xMm + field.widthMm,
    bottomMm: field.yMm + ((field.maxLines - 1) * field.lineHeight + BELOW) * sizeMm,
  };
}
