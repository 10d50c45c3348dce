import type { Block, ListDocument } from '../lists/list-document.ts';

/** Whatever draws it, a paper says the same as another when this text is the same: its words in their places. */
export const saidBy = (document: object): string =>
  // The day on which it is printed is no part of what it says: else no paper would ever be the same again.
  JSON.stringify(document, (key, value: unknown) => (key === 'placeAndDay' || key === 'stamp' ? undefined : value));

/** How many rows of tables a paper has. */
export const rowsIn = ({ blocks }: Pick<ListDocument, 'blocks'>): number =>
  blocks.reduce((sum, block) => sum + rowsOf(block), 0);

const rowsOf = (block: Block): number =>
  block.kind === 'table'
    ? block.rows.filter(({ kind }) => kind === 'cells').length
    : block.kind === 'together'
      ? rowsIn(block)
      : 0;
