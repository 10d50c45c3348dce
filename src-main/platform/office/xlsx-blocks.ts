import type { Alignment, Worksheet } from 'exceljs';
import { assertNever } from '#shared/base/never.ts';
import type { Block, LetterheadBlock, SignatureBlock, SignaturesBlock } from '#shared/domain/lists/list-document.ts';
import { bodyPt, fontName, type PageMm } from './docx-measures.ts';
import { plainText } from './plain-text.ts';
import { lineCount } from './text-width.ts';
import { heightOf, writeTable } from './xlsx-table.ts';

export interface SheetPlace {
  readonly sheet: Worksheet;
  /** of the sheet's columns, in mm */
  readonly widths: readonly number[];
  readonly page: PageMm;
}

interface Look {
  readonly pt: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Stays on one line, smaller where it must. */
  readonly shrink?: boolean;
  readonly horizontal?: NonNullable<Alignment['horizontal']>;
}

const ptOfMm = (mm: number): number => (mm * 72) / 25.4;

/** Writes from `row` on. Returns: the first row that is free. */
export const writeBlocks = (place: SheetPlace, blocks: readonly Block[], row: number): number =>
  blocks.reduce((at, block) => writeBlock(place, block, at), row);

function writeBlock(place: SheetPlace, block: Block, row: number): number {
  switch (block.kind) {
    case 'cover': {
      const at = writeLetterhead(place, { ...block, placeAndDay: '' }, row);
      return lines(place, at, [
        [block.name, { pt: 28, bold: true, horizontal: 'center' }],
        [block.subject, { pt: 14, horizontal: 'center' }],
        [block.mark, { pt: bodyPt, italic: true, horizontal: 'center' }],
        [block.year, { pt: 16, bold: true, horizontal: 'center' }],
      ]);
    }
    case 'letterhead':
      return writeLetterhead(place, block, row);
    case 'title':
      return (
        lines(place, row, [
          [block.name, { pt: 14, bold: true, horizontal: 'center' }],
          [block.subject, { pt: 14, bold: true, horizontal: 'center' }],
          [block.basis, { pt: bodyPt, italic: true, horizontal: 'center' }],
        ]) + 1
      );
    case 'heading':
      return lines(place, row, [[block.text, { pt: bodyPt, bold: true }]]);
    case 'paragraph': {
      const text = block.runs.map((run) => run.text).join('');
      const horizontal = block.align === 'justify' ? 'left' : block.align;
      return lines(place, row, [[text, { pt: bodyPt, bold: block.runs.every(({ bold }) => bold), horizontal }]]);
    }
    case 'table':
      return writeTable(place.sheet, block, row);
    case 'sum':
      return lines(place, row, [[block.text, { pt: bodyPt, italic: true }]]) + 1;
    case 'signature':
      return writeSignature(place, block, row);
    case 'signatures':
      return writeSignatures(place, block, row);
    case 'together':
      return writeBlocks(place, block.blocks, row);
    default:
      return assertNever(block);
  }
}

/** Texts that stand one below the other over the whole width; an empty one takes no row. */
const lines = (place: SheetPlace, row: number, texts: readonly (readonly [string, Look])[]): number =>
  texts
    .filter(([text]) => text !== '')
    .reduce((at, [text, look]) => {
      span(place, at, [1, place.widths.length], text, look);
      return at + 1;
    }, row);

/** Writes a text over several columns and gives its row the height that it needs. */
function span(
  { sheet, widths }: SheetPlace,
  row: number,
  [from, to]: readonly [number, number],
  text: string,
  look: Look,
) {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const { pt, bold = false, italic = false, underline = false, shrink = false, horizontal = 'left' } = look;
  const cell = sheet.getCell(row, from);
  cell.value = plainText(text);
  cell.font = { name: fontName, size: pt, bold, italic, underline };
  cell.alignment = { horizontal, vertical: 'middle', ...(shrink ? { shrinkToFit: true } : { wrapText: true }) };
  const widthMm = widths.slice(from - 1, to).reduce((sum, mm) => sum + mm, 0);
  const height = heightOf(shrink ? 1 : lineCount(text, ptOfMm(widthMm) - 4, pt, bold), pt);
  sheet.getRow(row).height = Math.max(height, sheet.getRow(row).height ?? 0);
}

/** The last column of the left place: where the widths come nearest to what the paper gives it. */
function leftColumns(widths: readonly number[], leftMm: number): number {
  let best = 1;
  let sum = 0;
  let nearest = Number.POSITIVE_INFINITY;
  widths.slice(0, -1).forEach((mm, index) => {
    sum += mm;
    if (Math.abs(sum - leftMm) >= nearest) return;
    nearest = Math.abs(sum - leftMm);
    best = index + 1;
  });
  return best;
}

/** Two stacks of texts side by side. */
function beside(
  place: SheetPlace,
  row: number,
  leftMm: number,
  left: readonly (readonly [string, Look])[],
  right: readonly (readonly [string, Look])[],
): number {
  const { length } = place.widths;
  const middle = leftColumns(place.widths, leftMm);
  left.forEach(([text, look], index) => {
    span(place, row + index, [1, middle], text, look);
  });
  right.forEach(([text, look], index) => {
    span(place, row + index, [Math.min(middle + 1, length), length], text, look);
  });
  return row + Math.max(left.length, right.length);
}

const shown = (texts: readonly (readonly [string, Look])[]) => texts.filter(([text]) => text !== '');

function writeLetterhead(place: SheetPlace, block: Omit<LetterheadBlock, 'kind'>, row: number): number {
  const centered = { horizontal: 'center' } as const;
  return (
    beside(
      place,
      row,
      place.page.letterhead[0],
      shown([
        [block.parentBody, { pt: bodyPt, ...centered }],
        [block.issuingBody, { pt: bodyPt, bold: true, underline: true, ...centered }],
        [block.number ?? '', { pt: bodyPt, ...centered }],
      ]),
      shown([
        [block.state, { pt: 12, bold: true, shrink: true, ...centered }],
        [block.motto, { pt: bodyPt, bold: true, underline: true, shrink: true, ...centered }],
        [block.placeAndDay, { pt: bodyPt, italic: true, ...centered }],
      ]),
    ) + 1
  );
}

/** Rows that a hand and a seal take. */
const signatureRows = 5;

function writeSignature(place: SheetPlace, block: SignatureBlock, row: number): number {
  const left: readonly (readonly [string, Look])[] = shown([
    [block.recipientsHeading, { pt: 12, bold: true, italic: true }],
    ...block.recipients.map((text) => [text, { pt: 11 }] as const),
  ]);
  const bold = { pt: bodyPt, bold: true, horizontal: 'center' } as const;
  const room = Array.from({ length: signatureRows }, () => ['', bold] as const);
  const right = [...block.capacity.map((text) => [text, bold] as const), ...room, [block.name, bold] as const];
  return beside(place, row + 1, place.page.signature[0], left, right);
}

/** Side by side as far as the sheet has columns; else one below the other. */
function writeSignatures(place: SheetPlace, { placeAndDay, signers }: SignaturesBlock, row: number): number {
  const { length } = place.widths;
  const bold = { pt: bodyPt, bold: true, horizontal: 'center' } as const;
  const italic = { pt: bodyPt, italic: true, horizontal: 'center' } as const;
  const longest = Math.max(0, ...signers.map(({ capacity }) => capacity.length));
  const height = 1 + longest + 1 + signatureRows + 1;
  const each = length / Math.max(1, signers.length);
  signers.forEach(({ capacity, hint, name }, index) => {
    const from = each < 1 ? 1 : Math.floor(index * each) + 1;
    const to = each < 1 ? length : Math.floor((index + 1) * each);
    const top = row + 1 + (each < 1 ? index * height : 0);
    const put = (offset: number, text: string, look: Look): void => {
      if (text !== '') span(place, top + offset, [from, to], text, look);
    };
    if (index === signers.length - 1) put(0, placeAndDay, italic);
    capacity.forEach((text, line) => {
      put(1 + line, text, bold);
    });
    put(1 + longest, hint, italic);
    put(height - 1, name, bold);
  });
  return row + 1 + height * (each < 1 ? signers.length : 1);
}
