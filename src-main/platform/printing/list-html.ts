import { assertNever } from '#shared/base/never.ts';
import type { Block, ListDocument, ParagraphBlock, SignaturesBlock } from '#shared/domain/lists/list-document.ts';
import { fill, paperWords } from '#shared/domain/lists/paper-words.ts';
import { shownPrintCode } from '#shared/domain/papers/print-code.ts';
import type { Stamp } from '#shared/domain/papers/stamp.ts';
import { escapeHtml, type Marks, marked, paragraph, paragraphs } from './html-text.ts';
import { sealMark } from './seal-on-page.ts';
import { renderTable } from './table-html.ts';

/**
 * A whole page for `list.css`, without script, style or address of its own, so that the strictest policy serves it.
 * @param document texts as they shall be read; everything in them is escaped
 */
export const renderListHtml = (document: ListDocument, marks: Marks = new Map()): string =>
  [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8">',
    `<title>${escapeHtml(document.title)}</title>`,
    '<link rel="stylesheet" href="list.css">',
    ...(document.orientation === 'landscape' ? ['<link rel="stylesheet" href="landscape.css">'] : []),
    '</head><body>',
    renderBlocks(document.blocks, marks, document.stamp),
    '</body></html>',
  ].join('\n');

/** What must stay with the table before it becomes that table's last row; `list.css` says why. */
function renderBlocks(blocks: readonly Block[], marks: Marks, stamp: Stamp | undefined): string {
  const pieces = blocks.map((block, index) => {
    const next = blocks[index + 1];
    if (block.kind === 'table' && next?.kind === 'together')
      return renderTable(block, renderBlocks(next.blocks, marks, stamp), marks);
    return block.kind === 'together' && blocks[index - 1]?.kind === 'table' ? '' : renderBlock(block, marks, stamp);
  });
  return pieces.filter((piece) => piece !== '').join('\n');
}

function renderBlock(block: Block, marks: Marks, stamp: Stamp | undefined): string {
  switch (block.kind) {
    case 'cover':
      return [
        '<section class="cover"><div class="letterhead">',
        `<div>${paragraph('parent', block.parentBody)}${paragraph('issuing', block.issuingBody)}</div>`,
        `<div>${paragraph('state', block.state)}<p class="motto"><span>${escapeHtml(block.motto)}</span></p></div></div>`,
        `<div class="book">${paragraph('name', block.name)}${paragraph('subject', block.subject)}</div>`,
        `<div class="foot">${paragraph('mark', block.mark)}${paragraph('year', block.year)}</div></section>`,
      ].join('');
    case 'letterhead':
      return [
        `<div class="letterhead"><div>${paragraph('parent', block.parentBody)}${paragraph('issuing', block.issuingBody)}`,
        `${paragraph('number', block.number ?? '')}</div>`,
        `<div>${paragraph('state', block.state)}<p class="motto"><span>${escapeHtml(block.motto)}</span></p>`,
        `${paragraph('place', block.placeAndDay)}</div></div>`,
      ].join('');
    case 'title':
      return paragraphs('title', [block.name, block.subject]) + paragraph('basis', block.basis);
    case 'heading':
      return `<h2 class="${block.depth === 1 ? 'part' : 'section'}">${marked(block.text, marks.get(block))}</h2>`;
    case 'paragraph':
      return renderParagraph(block, marks.get(block));
    case 'table':
      return renderTable(block, '', marks);
    case 'sum':
      return paragraph('sum', block.text);
    case 'signature':
      return [
        `<div class="signature"><div class="recipients">${paragraph('heading', block.recipientsHeading)}`,
        `${paragraphs('recipient', block.recipients)}${renderStamp(stamp)}</div><div class="sign">${paragraphs('capacity', block.capacity)}`,
        `<p class="signer">${escapeHtml(block.name)}</p></div></div>`,
      ].join('');
    case 'signatures':
      return renderSignatures(block);
    case 'together':
      return renderBlocks(block.blocks, marks, stamp);
    default:
      return assertNever(block);
  }
}

/** The signed code itself is drawn where its link lies, when the pages are counted. */
function renderStamp(stamp: Stamp | undefined): string {
  if (stamp === undefined || stamp.shows === 'nothing') return '';
  const code = fill(paperWords.stamp, { code: shownPrintCode(stamp.code) });
  const sealed = stamp.shows === 'seal';
  return [
    '<div class="stamp">',
    sealed ? `<a class="code" href="${sealMark}">&nbsp;</a>` : '',
    `<div>${paragraphs('found', [code, ...(sealed ? [paperWords.stampHow] : [])])}</div></div>`,
  ].join('');
}

function renderParagraph(block: ParagraphBlock, mark: number | undefined): string {
  const classes = [
    'text',
    block.align,
    `space${block.spacePt}`,
    ...(block.indented ? ['indented'] : []),
    ...(block.keepWithNext ? ['keep'] : []),
  ];
  const runs = block.runs.map(({ text, bold, italic }) => {
    const inner = marked(text, mark).replaceAll('\n', '<br>');
    const slanted = italic ? `<i>${inner}</i>` : inner;
    return bold ? `<b>${slanted}</b>` : slanted;
  });
  return `<p class="${classes.join(' ')}">${runs.join('')}</p>`;
}

/** The place and day stand over the last signer, wherever the others are. */
function renderSignatures({ placeAndDay, signers }: SignaturesBlock): string {
  const cells = signers.map(
    ({ capacity, hint, name }, index) =>
      [
        `<div class="sign">${paragraph('day', index === signers.length - 1 ? placeAndDay : '')}</div>`,
        `<div class="sign">${paragraphs('capacity', capacity)}${paragraph('hint', hint)}</div>`,
        `<div class="sign"><p class="signer">${escapeHtml(name)}</p></div>`,
      ] as const,
  );
  const rows = [0, 1, 2].map((row) => cells.map((cell) => cell[row]).join(''));
  return `<div class="signatures of${signers.length}">${rows.join('')}</div>`;
}
