import { AlignmentType, BorderStyle, type IParagraphOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import type { TextRun as Run } from '#shared/domain/lists/list-document.ts';
import { halfPoints, twipOfMm, twipOfPt } from './docx-measures.ts';
import { linesOf } from './plain-text.ts';

type Align = 'left' | 'center' | 'right' | 'justify';

export interface Look {
  readonly pt: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: Align;
  readonly beforePt?: number;
  readonly afterPt?: number;
  readonly indentMm?: number;
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean;
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** One paragraph; a forced line break stays inside it. */
export const paragraphOf = (text: string, look: Look): Paragraph => paragraphOfRuns([{ text }], look);

/** One paragraph of runs, each as its paragraph looks unless it says otherwise. */
export const paragraphOfRuns = (runs: readonly Run[], look: Look): Paragraph =>
  new Paragraph({
    ...shapeOf(look),
    children: runs.flatMap(({ text, bold = look.bold, italic = look.italics }) =>
      linesOf(text).map(
        (line, index) =>
          new TextRun({
            size: halfPoints(look.pt),
            bold: bold === true,
            italics: italic === true,
            text: line,
            ...(index > 0 && { break: 1 }),
          }),
      ),
    ),
  });

/** Nothing where there is no text, so that no empty line stands on paper. */
export const paragraphsOf = (texts: readonly string[], look: Look): Paragraph[] =>
  texts.filter((text) => text !== '').map((text) => paragraphOf(text, look));

function shapeOf({
  align = 'left',
  beforePt = 0,
  afterPt = 0,
  indentMm = 0,
  keepNext = false,
}: Look): IParagraphOptions {
  return {
    alignment: alignments[align],
    spacing: { before: twipOfPt(beforePt), after: twipOfPt(afterPt) },
    ...(indentMm > 0 && { indent: { firstLine: twipOfMm(indentMm) } }),
    keepNext,
    keepLines: true,
  };
}

/** A thin rule in the middle of a place, as long as it is told. */
export const ruleOf = (placeMm: number, lengthMm: number, beforePt: number): Paragraph =>
  new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    indent: { left: twipOfMm((placeMm - lengthMm) / 2), right: twipOfMm((placeMm - lengthMm) / 2) },
    spacing: { before: twipOfPt(beforePt), after: 0, line: twipOfPt(3), lineRule: LineRuleType.EXACT },
    keepNext: true,
    children: [new TextRun({ size: 2, text: '' })],
  });

/** Parts two tables, which Word would take for one. */
export const gapOf = (pt: number, keepNext: boolean): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 0, line: twipOfPt(pt), lineRule: LineRuleType.EXACT },
    keepNext,
    children: [new TextRun({ size: 2, text: '' })],
  });
