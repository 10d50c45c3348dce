import { type ClipboardEvent, type RefObject, useCallback, useRef } from 'react';
import { useUiTexts } from '../texts.ts';
import { cellsToTsv, tsvToCells } from './copy-cells.ts';
import type { CellPlace, DataGridProps } from './grid-types.ts';
import type { CellEditing, Say } from './use-cell-edit.ts';
import type { RowSelection } from './use-row-selection.ts';

type ClipboardParts<Row> = {
  readonly grid: DataGridProps<Row>;
  readonly editing: CellEditing;
  readonly selection: RowSelection<Row>;
  readonly activeNow: RefObject<CellPlace>;
  readonly say: Say;
};

/** Copies the selected rows, else the cell under the hand; hands pasted blocks to whoever takes them. */
export function useGridClipboard<Row>(parts: ClipboardParts<Row>) {
  const texts = useUiTexts();
  const latest = useRef({ ...parts, texts });
  latest.current = { ...parts, texts };
  const onCopy = useCallback((event: ClipboardEvent) => {
    const { grid, editing, selection, activeNow, say, texts: words } = latest.current;
    const { row: index, col } = activeNow.current;
    const row = grid.source.getRow(index);
    const column = grid.columns[col];
    if (editing.isEditing() || row === undefined || !column) return;
    const whole = selection.chosenRows();
    const text = whole.length > 0 ? cellsToTsv(whole, grid.columns) : cellsToTsv([{ row, index }], [column]);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    say(words.grid.copied(whole.length > 0 ? whole.length * grid.columns.length : 1));
  }, []);
  const onPaste = useCallback((event: ClipboardEvent) => {
    const { grid, editing, activeNow } = latest.current;
    const text = event.clipboardData.getData('text/plain');
    const cells = tsvToCells(text);
    const block = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
    if (editing.isEditing() || !block || !grid.onPasteBlock) return;
    event.preventDefault();
    grid.onPasteBlock(cells, activeNow.current, text);
  }, []);
  return { onCopy, onPaste };
}
