import { type ClipboardEvent, type RefObject, useCallback, useRef } from 'react';
import { useUiTexts } from '../texts.ts';
import { rangeBetween } from './cell-range.ts';
import { cellsToTsv, filling, headingsToTsv, tsvToCells } from './copy-cells.ts';
import type { CellPlace, DataGridProps } from './grid-types.ts';
import type { CellEditing, Say } from './use-cell-edit.ts';
import type { RowSelection } from './use-row-selection.ts';

type ClipboardParts<Row> = {
  readonly grid: DataGridProps<Row>;
  readonly editing: CellEditing;
  readonly selection: RowSelection<Row>;
  readonly activeNow: RefObject<CellPlace>;
  readonly anchorNow: RefObject<CellPlace | undefined>;
  /** The next copy takes the headings along. */
  readonly withHeadings: RefObject<boolean>;
  readonly say: Say;
};

/** Copies the rectangle, else the selected rows, else the cell under the hand; hands pasted blocks to whoever takes them. */
export function useGridClipboard<Row>(parts: ClipboardParts<Row>) {
  const texts = useUiTexts();
  const latest = useRef({ ...parts, texts });
  latest.current = { ...parts, texts };
  const onCopy = useCallback((event: ClipboardEvent) => {
    const { editing, say, withHeadings, texts: words } = latest.current;
    if (editing.isEditing()) return;
    const block = copiedBlock(latest.current);
    if (block.rows.length === 0) return;
    const headings = withHeadings.current ? `${headingsToTsv(block.columns)}\n` : '';
    event.clipboardData.setData('text/plain', headings + cellsToTsv(block.rows, block.columns));
    event.preventDefault();
    say(words.grid.copied(block.rows.length * block.columns.length));
  }, []);
  const onPaste = useCallback((event: ClipboardEvent) => {
    const { grid, editing, activeNow, anchorNow } = latest.current;
    const text = event.clipboardData.getData('text/plain');
    const range = rangeBetween(anchorNow.current ?? activeNow.current, activeNow.current);
    const cells = filling(tsvToCells(text), range);
    const block = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
    if (editing.isEditing() || !block || !grid.onPasteBlock) return;
    event.preventDefault();
    grid.onPasteBlock(cells, { row: range.fromRow, col: range.fromCol }, text);
  }, []);
  return { onCopy, onPaste };
}

/** What a copy takes along, as far as its rows are loaded. */
function copiedBlock<Row>({ grid, selection, activeNow, anchorNow }: ClipboardParts<Row>) {
  const here = activeNow.current;
  const whole = anchorNow.current ? [] : selection.chosenRows();
  if (whole.length > 0) return { rows: whole, columns: grid.columns };
  const { fromRow, toRow, fromCol, toCol } = rangeBetween(anchorNow.current ?? here, here);
  const rows = Array.from({ length: toRow - fromRow + 1 }, (_, line) => fromRow + line).flatMap((index) => {
    const row = grid.source.getRow(index);
    return row === undefined ? [] : [{ row, index }];
  });
  return { rows, columns: grid.columns.slice(fromCol, toCol + 1) };
}
