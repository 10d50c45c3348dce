import type { RefObject } from 'react';
import type { CellRange } from './cell-range.ts';
import type { Intent } from './grid-keys.ts';
import type { CellPlace, DataGridProps } from './grid-types.ts';
import { moveCell } from './move-cell.ts';
import type { CellEditing } from './use-cell-edit.ts';
import type { RowSelection } from './use-row-selection.ts';

/** All that a key can act upon. */
export type Hand<Row> = {
  readonly grid: DataGridProps<Row>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly pageLines: number;
  readonly editing: CellEditing;
  readonly at: CellPlace;
  readonly activate: (place: CellPlace) => void;
  readonly selection: RowSelection<Row>;
  /** The rectangle of cells between where Shift was held down and the hand. */
  readonly range: {
    readonly now: () => CellRange | undefined;
    readonly extend: () => void;
    readonly clear: () => boolean;
  };
  readonly copyWithHeadings: () => void;
};

/** Does what a key meant. False: nothing was to be done, and the key goes on to whoever else listens. */
export function performIntent<Row>(intent: Intent, hand: Hand<Row>): boolean {
  const { grid, pageLines, editing, at, activate, selection, scroller, range } = hand;
  const { columns, source } = grid;
  const row = source.getRow(at.row);
  const typing = editing.isEditing();
  switch (intent.kind) {
    case 'move': {
      const tab = intent.by === 'next' || intent.by === 'previous';
      // A list that cannot be typed into has no use for Tab; the keyboard must get past it.
      if (tab && !(grid.onCommit && columns.some((column) => column.editor))) return false;
      if (!editing.commit()) return true;
      const size = { rows: source.count, cols: columns.length, pageRows: pageLines };
      const to = source.count > 0 ? moveCell(at, intent.by, size) : undefined;
      if (to) {
        // Where rows are selected already, Shift selects more of them; else it draws a rectangle of cells.
        const ofRows = intent.extend && grid.selected !== undefined && grid.selected.size > 0;
        if (ofRows) selection.extend(at.row, to.row);
        if (intent.extend && !ofRows) range.extend();
        else range.clear();
        activate(to);
      } else if (intent.by === 'up')
        scroller.current?.querySelector<HTMLElement>(`[data-head-col="${at.col}"]`)?.focus();
      return to !== undefined || !tab || typing;
    }
    case 'enter':
      if (grid.onOpen && row !== undefined && !(grid.onCommit && columns[at.col]?.editor)) {
        grid.onOpen(row, at.row);
        return true;
      }
      return performIntent({ kind: 'move', by: 'down' }, hand);
    case 'open':
      if (!grid.onOpen || row === undefined) return false;
      if (editing.commit()) grid.onOpen(row, at.row);
      return true;
    case 'edit':
      editing.open(at);
      return true;
    case 'erase':
      editing.type(at, '');
      return true;
    case 'empty':
      editing.store(at, '', '');
      return true;
    case 'light':
      editing.light(intent.step);
      return true;
    case 'drop':
      return editing.drop(at, () => activate(at)) || range.clear() || selection.clear();
    case 'toggleRow':
      return toggleRows(hand);
    case 'copyWithHeadings':
      hand.copyWithHeadings();
      return true;
    case 'repeatAbove': {
      const above = at.row > 0 ? source.getRow(at.row - 1) : undefined;
      const column = columns[at.col];
      if (above !== undefined && column?.editor)
        editing.store(at, column.editor.value(above), column.text(above, at.row - 1));
      return true;
    }
    case 'duplicateRow':
      if (!grid.onDuplicateRow || row === undefined) return false;
      grid.onDuplicateRow(row, at.row);
      return true;
  }
}

/** Selects the rows of the rectangle, or the one under the hand, or gives that one up. */
function toggleRows<Row>({ at, range, selection }: Hand<Row>): boolean {
  const cells = range.now();
  if (!cells || cells.fromRow === cells.toRow) selection.toggle(at.row);
  else selection.extend(cells.fromRow, cells.toRow);
  range.clear();
  return true;
}
