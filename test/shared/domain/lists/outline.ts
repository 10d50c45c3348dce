import type { Block, ListDocument } from '#shared/domain/lists/list-document.ts';

/** The document as a person reads it from top to bottom, one line each: what golden tests compare. */
export const outline = (document: ListDocument): string[] => document.blocks.flatMap(lines);

function lines(block: Block): string[] {
  switch (block.kind) {
    case 'letterhead':
      return [`${block.parentBody} | ${block.state}`, `${block.issuingBody} | ${block.motto}`, block.placeAndDay];
    case 'paragraph':
      return [block.runs.map((run) => run.text).join('')];
    case 'signatures':
      return [block.placeAndDay, ...block.signers.map((signer) => [...signer.capacity, signer.name].join(', '))];
    case 'cover':
      return [block.parentBody, block.issuingBody, block.name, block.subject, block.mark, block.year];
    case 'title':
      return [block.name, block.subject, block.basis];
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${block.text}`];
    case 'table':
      return [
        block.columns.map((column) => column.heading).join(' | '),
        ...block.rows.map((row) => (row.kind === 'group' ? `= ${row.text}` : row.cells.join(' | '))),
      ];
    case 'sum':
      return [block.text];
    case 'signature':
      return [block.recipientsHeading, ...block.recipients, ...block.capacity, block.name];
    case 'together':
      return block.blocks.flatMap(lines);
  }
}
