import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from 'react';
import { useUiTexts } from '../texts.ts';
import { cellsToTsv, tsvToCells } from './copy-cells.ts';
import type { GridActions } from './grid-actions.ts';
import { type Intent, intentOf } from './grid-keys.ts';
import type { CellPlace, DataGridProps } from './grid-types.ts';
import type { Lines } from './group-lines.ts';
import { moveCell } from './move-cell.ts';
import type { CellEditing, Say } from './use-cell-edit.ts';
import type { GridScroll } from './use-grid-scroll.ts';
import { useLatestState } from './use-latest-state.ts';
import { useRowSelection } from './use-row-selection.ts';

type HandParts<Row> = {
  readonly grid: DataGridProps<Row>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly frozenWidth: number;
  readonly lines: Lines;
  readonly scroll: GridScroll;
  readonly editing: CellEditing;
  readonly say: Say;
};

/** Where the hand is, and what keys, mouse and clipboard do there. */
export function useGridHand<Row>(parts: HandParts<Row>) {
  const texts = useUiTexts();
  const [active, setActive, activeNow] = useLatestState<CellPlace>({ row: 0, col: 0 });
  const input = useRef<HTMLInputElement | null>(null);
  const wantsFocus = useRef(parts.grid.autoFocus ?? false);
  const selection = useRowSelection(parts.grid);
  const latest = useRef({ ...parts, texts, selection });
  latest.current = { ...parts, texts, selection };

  const announce = useCallback(({ row: index, col }: CellPlace) => {
    const { grid, texts: words, say } = latest.current;
    const column = grid.columns[col];
    const row = grid.source.getRow(index);
    if (!column) return;
    const value = row === undefined ? words.grid.loading : column.text(row, index) || words.grid.emptyCell;
    say(words.grid.cellAt(column.header, index + 1, value));
  }, []);
  const activate = useCallback(
    (place: CellPlace) => {
      const { scroll, lines } = latest.current;
      const moved = place.row !== activeNow.current.row || place.col !== activeNow.current.col;
      scroll.reveal(lines.lineOfRow(place.row));
      wantsFocus.current = moved;
      if (!moved) return input.current?.focus({ preventScroll: true });
      setActive(place);
      announce(place);
    },
    [activeNow, announce, setActive],
  );
  const perform = useCallback(
    (intent: Intent): boolean => performIntent(intent, { ...latest.current, at: activeNow.current, activate }),
    [activate, activeNow],
  );

  const actions = useMemo<GridActions>(
    () => ({
      input,
      onCellPress: (place, event) => {
        const { editing, selection: rows } = latest.current;
        if (event.button !== 0 || (event.target as Element).closest('a, button')) return;
        const here = activeNow.current;
        if (editing.isEditing() && place.row === here.row && place.col === here.col) return;
        event.preventDefault();
        if (!editing.commit()) return;
        if (event.ctrlKey) rows.toggle(place.row);
        activate(place);
      },
      onCellDoublePress: (place) => {
        const { grid, editing } = latest.current;
        const row = grid.source.getRow(place.row);
        if (grid.onCommit && grid.columns[place.col]?.editor) editing.open(place);
        else if (row !== undefined) grid.onOpen?.(row, place.row);
      },
      onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
        const { editing, scroll, lines, grid } = latest.current;
        // 229: the first key of a composition, before the engine has begun it.
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        const { edit } = editing;
        const list = edit !== undefined && grid.columns[edit.col]?.editor?.kind === 'choice';
        const intent = intentOf(event, edit?.mode ?? 'navigate', list);
        if (event.key.length === 1 && !event.ctrlKey) scroll.reveal(lines.lineOfRow(activeNow.current.row));
        if (!intent || !perform(intent)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onType: (place, typed) => latest.current.editing.type(place, typed),
      onPickChoice: (index) => {
        latest.current.editing.pick(index);
        perform({ kind: 'move', by: 'down' });
      },
      onInputReady: (cell, field) => {
        if (!wantsFocus.current) return;
        wantsFocus.current = false;
        revealSideways(latest.current.scroller.current, cell, latest.current.frozenWidth);
        field.focus({ preventScroll: true });
      },
    }),
    [activate, activeNow, perform],
  );

  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    // Moving to another cell removes this input; a window that loses the desktop's focus keeps its own.
    const stays =
      wantsFocus.current ||
      event.currentTarget.contains(event.relatedTarget) ||
      document.activeElement === event.target;
    if (!stays) latest.current.editing.leave();
  }, []);
  const onCopy = useCallback(
    (event: ClipboardEvent) => {
      const { grid, editing, texts: words, say, selection: rows } = latest.current;
      const { row: index, col } = activeNow.current;
      const row = grid.source.getRow(index);
      const column = grid.columns[col];
      if (editing.isEditing() || row === undefined || !column) return;
      const whole = rows.chosenRows();
      const text = whole.length > 0 ? cellsToTsv(whole, grid.columns) : cellsToTsv([{ row, index }], [column]);
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      say(words.grid.copied(whole.length > 0 ? whole.length * grid.columns.length : 1));
    },
    [activeNow],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      const { grid, editing } = latest.current;
      const cells = tsvToCells(event.clipboardData.getData('text/plain'));
      const block = cells.length > 1 || (cells[0]?.length ?? 0) > 1;
      if (editing.isEditing() || !block || !grid.onPasteBlock) return;
      event.preventDefault();
      grid.onPasteBlock(cells, activeNow.current);
    },
    [activeNow],
  );
  return { active, activate, setActive, actions, onBlur, onCopy, onPaste };
}

type Performing<Row> = HandParts<Row> & {
  readonly at: CellPlace;
  readonly activate: (place: CellPlace) => void;
  readonly selection: ReturnType<typeof useRowSelection<Row>>;
};

/** Does what a key meant. False: nothing was to be done, and the key goes on to whoever else listens. */
function performIntent<Row>(intent: Intent, hand: Performing<Row>): boolean {
  const { grid, lines: _, scroll, editing, at, activate, selection, scroller } = hand;
  const { columns, source } = grid;
  const row = source.getRow(at.row);
  const typing = editing.isEditing();
  switch (intent.kind) {
    case 'move': {
      const tab = intent.by === 'next' || intent.by === 'previous';
      // A list that cannot be typed into has no use for Tab; the keyboard must get past it.
      if (tab && !(grid.onCommit && columns.some((column) => column.editor))) return false;
      if (!editing.commit()) return true;
      const size = { rows: source.count, cols: columns.length, pageRows: scroll.pageLines };
      const to = source.count > 0 ? moveCell(at, intent.by, size) : undefined;
      if (to) {
        if (intent.extend) selection.extend(at.row, to.row);
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
      return editing.drop(at) || selection.clear();
    case 'toggleRow':
      selection.toggle(at.row);
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

/** Scrolls sideways as little as needed; what stands under the frozen columns is not in sight. */
function revealSideways(scroller: HTMLElement | null, cell: HTMLElement, frozenWidth: number): void {
  if (!scroller || getComputedStyle(cell).position === 'sticky') return;
  const left = cell.offsetLeft - frozenWidth;
  const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < right) scroller.scrollLeft = right;
}
