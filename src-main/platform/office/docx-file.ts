import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageBorderDisplay,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, ListDocument } from '#shared/domain/lists/list-document.ts';
import { paperWords } from '#shared/domain/lists/paper-words.ts';
import { drawBlocks } from './docx-blocks.ts';
import { bodyPt, fontName, halfPoints, pageMm, twipOfMm, twipOfPt } from './docx-measures.ts';
import { gapOf } from './docx-paragraphs.ts';
import { plainText } from './plain-text.ts';

/**
 * A list as a file of Word: real tables whose headings return on every page, NĐ 30/2020's page, numbers from the second
 * page on. Source: NĐ 30/2020 Phụ lục I.
 */
export async function writeDocx(document: ListDocument): Promise<Uint8Array> {
  const [first, ...others] = document.blocks;
  const covered = first?.kind === 'cover';
  const file = new Document({
    title: plainText(document.title),
    creator: plainText(document.author),
    lastModifiedBy: paperWords.program,
    styles: {
      default: {
        document: {
          run: { font: fontName, size: halfPoints(bodyPt), language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: covered
      ? [coverOf(document, first), sectionOf(document, others, false)]
      : [sectionOf(document, document.blocks, true)],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const pageOf = ({ orientation }: ListDocument) => {
  const { top, right, bottom, left } = pageMm[orientation ?? 'portrait'];
  return {
    size: {
      width: twipOfMm(210),
      height: twipOfMm(297),
      orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twipOfMm(top),
      right: twipOfMm(right),
      bottom: twipOfMm(bottom),
      left: twipOfMm(left),
      header: twipOfMm(8.5),
      footer: twipOfMm(8.5),
    },
  };
};

function sectionOf(document: ListDocument, blocks: readonly Block[], isFirst: boolean): ISectionOptions {
  const page = pageMm[document.orientation ?? 'portrait'];
  return {
    properties: { type: SectionType.NEXT_PAGE, titlePage: isFirst, page: pageOf(document) },
    headers: { default: numbered(document), ...(isFirst && { first: new Header({ children: [new Paragraph('')] }) }) },
    // A table needs a line after it; this one takes no room.
    children: [...drawBlocks(blocks, page), gapOf(1, false)],
  };
}

function coverOf(document: ListDocument, cover: Block): ISectionOptions {
  const frame = { style: BorderStyle.DOUBLE, size: 12, space: 6, color: '000000' };
  return {
    properties: {
      page: {
        ...pageOf(document),
        borders: {
          pageBorders: { display: PageBorderDisplay.ALL_PAGES },
          pageBorderTop: frame,
          pageBorderRight: frame,
          pageBorderBottom: frame,
          pageBorderLeft: frame,
        },
      },
    },
    children: drawBlocks([cover], pageMm[document.orientation ?? 'portrait']),
  };
}

/** The number over the middle of the text, and at the right edge what every page is marked with. */
function numbered({ orientation, pageMark = '' }: ListDocument): Header {
  const { text } = pageMm[orientation ?? 'portrait'];
  const mark = pageMark === '' ? [] : [new TextRun({ text: `\t${plainText(pageMark)}`, size: halfPoints(bodyPt) })];
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: { before: 0, after: twipOfPt(0) },
        tabStops: [
          { type: TabStopType.CENTER, position: twipOfMm(text / 2) },
          { type: TabStopType.RIGHT, position: twipOfMm(text) },
        ],
        children: [new TextRun({ children: ['\t', PageNumber.CURRENT], size: halfPoints(bodyPt) }), ...mark],
      }),
    ],
  });
}
