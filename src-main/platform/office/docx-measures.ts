/** Twentieths of a point, the unit in which Word keeps places and widths. */
export const twipOfMm = (mm: number): number => Math.round((mm * 1440) / 25.4);
export const twipOfPt = (pt: number): number => Math.round(pt * 20);
/** Word counts letters in half points. */
export const halfPoints = (pt: number): number => Math.round(pt * 2);

/** Every Word has it; where it is missing, its measures are those of Tinos and Liberation Serif. */
export const fontName = 'Times New Roman';
export const bodyPt = 13;

/** Source: NĐ 30/2020 Phụ lục I; the bound book lies down and is bound at its left edge. */
export const pageMm = {
  portrait: { text: 165, letterhead: [72, 93], signature: [78, 87], top: 20, right: 15, bottom: 20, left: 30 },
  landscape: {
    text: 257,
    letterhead: [128.5, 128.5],
    signature: [128.5, 128.5],
    top: 20,
    right: 15,
    bottom: 15,
    left: 25,
  },
} as const;
export type PageMm = (typeof pageMm)[keyof typeof pageMm];
