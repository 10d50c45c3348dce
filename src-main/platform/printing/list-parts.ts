import type { Block, ListDocument, TableBlock, TableRow } from '#shared/domain/lists/list-document.ts';

/** The smallest piece that a list may be cut at: a row, or a block that is no table. */
export type Piece =
  | { readonly kind: 'block'; readonly block: Block }
  | { readonly kind: 'row'; readonly table: TableBlock; readonly row: TableRow };

export const piecesOf = (document: ListDocument): Piece[] =>
  document.blocks.flatMap((block): Piece[] =>
    block.kind === 'table' ? block.rows.map((row) => ({ kind: 'row', table: block, row })) : [{ kind: 'block', block }],
  );

/** The same document with some of its pieces only; rows of one table are one table again. */
export function documentOf(document: ListDocument, pieces: readonly Piece[]): ListDocument {
  const blocks: (Block | { readonly table: TableBlock; readonly rows: TableRow[] })[] = [];
  for (const piece of pieces) {
    const last = blocks.at(-1);
    if (piece.kind === 'block') blocks.push(piece.block);
    else if (last !== undefined && 'table' in last && last.table === piece.table) last.rows.push(piece.row);
    else blocks.push({ table: piece.table, rows: [piece.row] });
  }
  return {
    ...document,
    blocks: blocks.map((block) => ('table' in block ? { ...block.table, rows: block.rows } : block)),
  };
}

/** What carries a piece's mark into the PDF. */
export const carrierOf = (piece: Piece): Block | TableRow => (piece.kind === 'row' ? piece.row : piece.block);
