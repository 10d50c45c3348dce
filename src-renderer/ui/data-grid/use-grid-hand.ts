import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useMemo, useRef } from 'react';
import { useUiTexts } from '../texts.ts';
import { rangeBetween } from './cell-range.ts';
import type { GridActions } from './grid-actions.ts';
import { type Intent, intentOf } from './grid-keys.ts';
import type { CellPlace, DataGridProps } from './grid-types.ts';
import type { Lines } from './group-lines.ts';
import { performIntent } from './perform-intent.ts';
import type { CellEditing, Say } from './use-cell-edit.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
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
  /** The hand goes onto the heading of a group that folds. */
  readonly onHeading: (line: number) => void;
};

/** Where the hand is, and what keys, mouse and clipboard do there. */
export function useGridHand<Row>(parts: HandParts<Row>) {
  const texts = useUiTexts();
  const [active, setActive, activeNow] = useLatestState<CellPlace>({ row: 0, col: 0 });
  // Where a rectangle of cells was begun; its other corner is the hand.
  const [anchor, setAnchor, anchorNow] = useLatestState<CellPlace | undefined>(undefined);
  const input = useRef<HTMLInputElement | null>(null);
  const withHeadings = useRef(false);
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
      revealRow(scroll, lines, place.row);
      wantsFocus.current = moved;
      if (!moved) return input.current?.focus({ preventScroll: true });
      setActive(place);
      announce(place);
    },
    [activeNow, announce, setActive],
  );
  /** Up from the first row of a group, or down from its last, where headings fold. */
  const ontoHeading = useCallback(
    (intent: Intent): boolean => {
      const { grid, lines, editing, onHeading } = latest.current;
      const step = intent.kind === 'move' && !intent.extend && { up: -1, down: 1 }[intent.by as string];
      if (!step || !grid.onFold) return false;
      const line = lines.lineOfRow(activeNow.current.row) + step;
      if (line < 0 || line >= lines.count || lines.groupAt(line) === undefined) return false;
      if (editing.commit()) onHeading(line);
      return true;
    },
    [activeNow],
  );
  const perform = useCallback(
    (intent: Intent): boolean =>
      ontoHeading(intent) ||
      performIntent(intent, {
        ...latest.current,
        pageLines: latest.current.scroll.pageLines,
        at: activeNow.current,
        activate,
        range: {
          now: () => anchorNow.current && rangeBetween(anchorNow.current, activeNow.current),
          extend: () => setAnchor(anchorNow.current ?? activeNow.current),
          clear: () => {
            const had = anchorNow.current !== undefined;
            setAnchor(undefined);
            return had;
          },
        },
        copyWithHeadings: () => {
          withHeadings.current = true;
          document.execCommand('copy');
          withHeadings.current = false;
        },
      }),
    [activate, activeNow, anchorNow, ontoHeading, setAnchor],
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
        setAnchor(event.shiftKey ? (anchorNow.current ?? here) : undefined);
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
        if (event.key.length === 1 && !event.ctrlKey) revealRow(scroll, lines, activeNow.current.row);
        if (!intent || !perform(intent)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      onType: (place, typed) => {
        setAnchor(undefined);
        latest.current.editing.type(place, typed);
      },
      onPickChoice: (index) => {
        latest.current.editing.pick(index);
        perform({ kind: 'move', by: 'down' });
      },
      onInputReady: () => {
        const field = input.current;
        if (!wantsFocus.current || !field) return;
        wantsFocus.current = false;
        revealSideways(latest.current.scroller.current, field, latest.current.frozenWidth);
        field.focus({ preventScroll: true });
      },
    }),
    [activate, activeNow, anchorNow, perform, setAnchor],
  );

  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    // Moving to another cell removes this input; a window that loses the desktop's focus keeps its own.
    const stays =
      wantsFocus.current ||
      event.currentTarget.contains(event.relatedTarget) ||
      document.activeElement === event.target;
    if (!stays) latest.current.editing.leave();
  }, []);
  const clipboard = useGridClipboard({ ...parts, selection, activeNow, anchorNow, withHeadings });
  return { active, range: anchor && rangeBetween(anchor, active), activate, actions, onBlur, ...clipboard };
}

/** Shows a row whole, and the heading right above it with it. */
function revealRow(scroll: GridScroll, lines: Lines, row: number): void {
  const line = lines.lineOfRow(row);
  if (line > 0 && lines.lineAt(line - 1).kind === 'group') scroll.reveal(line - 1);
  scroll.reveal(line);
}

/** Scrolls sideways as little as needed; what stands under the frozen columns is not in sight. */
function revealSideways(scroller: HTMLElement | null, field: HTMLElement, frozenWidth: number): void {
  const cell = field.closest<HTMLElement>('[role="gridcell"]');
  if (!scroller || !cell || getComputedStyle(cell).position === 'sticky') return;
  const left = cell.offsetLeft - frozenWidth;
  const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < right) scroller.scrollLeft = right;
}
