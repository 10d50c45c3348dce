import type { FileChild, Paragraph } from 'docx';
import { assertNever } from '#shared/base/never.ts';
import type {
  Block,
  CoverBlock,
  LetterheadBlock,
  SignatureBlock,
  SignaturesBlock,
} from '#shared/domain/lists/list-document.ts';
import { bodyPt, type PageMm } from './docx-measures.ts';
import { gapOf, paragraphOf, paragraphOfRuns, paragraphsOf, ruleOf } from './docx-paragraphs.ts';
import { listTable, sideBySide } from './docx-tables.ts';

/** As long as the motto in 13,5 points, as the decree has it. */
const mottoRuleMm = 59;
const issuingRuleMm = 23;
const firstLineMm = 10;
/** Room for hand and seal. */
const handAndSealPt = 76;
const centered = { pt: bodyPt, align: 'center' } as const;

/** @param kept everything stays on the page of what follows, all but the last */
export function drawBlocks(blocks: readonly Block[], page: PageMm, kept = false): FileChild[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1];
    const held = kept ? index < blocks.length - 1 : blocks[index + 1]?.kind === 'together';
    const gap = isTable(before) && isTable(block) ? [gapOf(2, kept)] : [];
    return [...gap, ...drawBlock(block, page, held)];
  });
}

/** Drawn as a table of Word's. */
const isTable = (block: Block | undefined): boolean => block?.kind === 'table' || block?.kind === 'letterhead';

function drawBlock(block: Block, page: PageMm, held: boolean): FileChild[] {
  switch (block.kind) {
    case 'cover':
      return drawCover(block, page);
    case 'letterhead':
      return [drawLetterhead(block, page)];
    case 'title':
      return [
        ...paragraphsOf([block.name], { pt: 14, bold: true, align: 'center', beforePt: 16, keepNext: true }),
        ...paragraphsOf([block.subject], { pt: 14, bold: true, align: 'center', keepNext: true }),
        ...paragraphsOf([block.basis], { pt: bodyPt, italics: true, align: 'center', beforePt: 2, keepNext: true }),
        gapOf(6, true),
      ];
    case 'heading':
      return [
        paragraphOf(block.text, {
          pt: bodyPt,
          bold: true,
          beforePt: block.depth === 1 ? 9 : 6,
          afterPt: 4,
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [
        paragraphOfRuns(block.runs, {
          pt: bodyPt,
          align: block.align,
          beforePt: block.spacePt,
          ...(block.indented && { indentMm: firstLineMm }),
          keepNext: held || block.keepWithNext === true,
        }),
      ];
    case 'table':
      return [listTable(block, held)];
    case 'sum':
      return [paragraphOf(block.text, { pt: bodyPt, italics: true, beforePt: 8, keepNext: held })];
    case 'signature':
      return [gapOf(12, true), drawSignature(block, page)];
    case 'signatures':
      return drawSignatures(block, page);
    case 'together':
      return drawBlocks(block.blocks, page, true);
    default:
      return assertNever(block);
  }
}

function drawLetterhead(block: Omit<LetterheadBlock, 'kind'>, page: PageMm): FileChild {
  const [left, right] = page.letterhead;
  return sideBySide(page.letterhead, [
    [...bodies(block, left), ...paragraphsOf([block.number ?? ''], { pt: bodyPt, align: 'center', beforePt: 4 })],
    [
      ...state(block, right),
      ...paragraphsOf([block.placeAndDay], { pt: 13.5, italics: true, align: 'center', beforePt: 4 }),
    ],
  ]);
}

const bodies = (block: Pick<LetterheadBlock, 'parentBody' | 'issuingBody'>, widthMm: number): Paragraph[] => [
  ...paragraphsOf([block.parentBody], { pt: bodyPt, align: 'center' }),
  ...paragraphsOf([block.issuingBody], { pt: bodyPt, bold: true, align: 'center' }),
  ruleOf(widthMm, issuingRuleMm, 1.5),
];

const state = (block: Pick<LetterheadBlock, 'state' | 'motto'>, widthMm: number): Paragraph[] => [
  ...paragraphsOf([block.state], { pt: 12.5, bold: true, align: 'center' }),
  ...paragraphsOf([block.motto], { pt: 13.5, bold: true, align: 'center' }),
  ruleOf(widthMm, mottoRuleMm, 0.5),
];

function drawCover(block: CoverBlock, page: PageMm): FileChild[] {
  return [
    drawLetterhead({ ...block, placeAndDay: '' }, page),
    paragraphOf(block.name, { pt: 54, bold: true, align: 'center', beforePt: 110 }),
    ...paragraphsOf([block.subject], { pt: 18, align: 'center', beforePt: 20 }),
    paragraphOf(block.mark, { pt: 14, italics: true, align: 'center', beforePt: 60 }),
    ...paragraphsOf([block.year], { pt: 20, bold: true, align: 'center', beforePt: 14 }),
  ];
}

function drawSignature(block: SignatureBlock, page: PageMm): FileChild {
  return sideBySide(page.signature, [
    [
      ...paragraphsOf([block.recipientsHeading], { pt: 12, bold: true, italics: true }),
      ...paragraphsOf(block.recipients, { pt: 11 }),
    ],
    [
      ...paragraphsOf(block.capacity, { ...centered, bold: true, keepNext: true }),
      paragraphOf(block.name, { ...centered, bold: true, beforePt: handAndSealPt }),
    ],
  ]);
}

/** The day stands over the last, and every name as low as the others. */
function drawSignatures({ placeAndDay, signers }: SignaturesBlock, page: PageMm): FileChild[] {
  const widths = signers.map(() => page.text / signers.length);
  const longest = Math.max(0, ...signers.map(({ capacity }) => capacity.length));
  const over = signers.map((_, index) =>
    index === signers.length - 1 ? paragraphsOf([placeAndDay], { ...centered, italics: true, keepNext: true }) : [],
  );
  const stands = signers.map(({ capacity, hint, name }) => [
    ...paragraphsOf(capacity, { ...centered, bold: true, keepNext: true }),
    ...paragraphsOf([hint], { ...centered, italics: true, keepNext: true }),
    paragraphOf(name, { ...centered, bold: true, beforePt: handAndSealPt + lower(longest - capacity.length, hint) }),
  ]);
  const days = placeAndDay === '' ? [] : [sideBySide(widths, over), gapOf(2, true)];
  return [gapOf(12, true), ...days, sideBySide(widths, stands)];
}

const lower = (missingLines: number, hint: string): number => (missingLines + (hint === '' ? 1 : 0)) * 15;
