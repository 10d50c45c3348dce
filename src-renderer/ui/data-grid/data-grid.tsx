// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell alone
import { type CSSProperties, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { Loading } from '../feedback/empty-state.tsx';
import { useUiTexts } from '../texts.ts';
import { hasRow } from './cell-range.ts';
import { layoutColumns } from './column-layout.ts';
import styles from './data-grid.module.css';
import type { Find } from './found-text.tsx';
import { GridRow } from './grid-row.tsx';
import type { DataGridHandle, DataGridProps, RowGroup, Sorts } from './grid-types.ts';
import { GroupLine } from './group-line.tsx';
import { weaveLines } from './group-lines.ts';
import { HeaderRow } from './header-row.tsx';
import { useCellEdit } from './use-cell-edit.ts';
import { useDrawnColumns } from './use-drawn-columns.ts';
import { useGridHand } from './use-grid-hand.ts';
import { useGridScroll } from './use-grid-scroll.ts';
import { useGroupHeadings } from './use-group-headings.ts';
import { useLiveText } from './use-live-text.tsx';
import { useWholeText } from './use-whole-text.ts';

const LINE_PX = { normal: 32, compact: 28 };
const HEAD_PX = 30;
const NO_GROUPS: readonly RowGroup[] = [];
const UNSORTED: Sorts = [];
const NOTHING: Find = { text: '' };

/** A list to read and to type into, of any length. Keys: look at KeyHints of the screen; Tab moves within, F6 leaves. */
export function DataGrid<Row>(props: DataGridProps<Row> & { readonly ref?: Ref<DataGridHandle> }) {
  const { label, source, rowKey, groups = NO_GROUPS, density = 'normal', selected, onActiveRow, rowTone } = props;
  const texts = useUiTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const linePx = LINE_PX[density];
  const lines = useMemo(() => weaveLines(source.count, groups), [source.count, groups]);
  const { text: wanted, anywhere = false } = props.find ?? NOTHING;
  const find = useMemo(() => ({ text: wanted, anywhere }), [wanted, anywhere]);
  const { columns, onColumn, onFit } = useDrawnColumns(props, scroller);
  const layout = useMemo(() => layoutColumns(columns), [columns]);
  const scroll = useGridScroll(scroller, { lineCount: lines.count, linePx, headPx: HEAD_PX });
  const { say, regions } = useLiveText();
  const showWholeText = useWholeText();
  const editing = useCellEdit(props, say);
  const headings = useGroupHeadings({ lines, scroll, onFold: props.onFold });
  const hand = useGridHand({
    grid: props,
    scroller,
    frozenWidth: layout.frozenWidth,
    lines,
    scroll,
    editing,
    say,
    onHeading: headings.focusLine,
  });
  const { from, to, offset } = scroll.view;
  const active = {
    row: Math.min(hand.active.row, Math.max(0, source.count - 1)),
    col: Math.min(hand.active.col, columns.length - 1),
  };
  const activeRow = source.getRow(active.row);

  const enter = () => {
    if (source.count > 0) hand.actions.input.current?.focus();
    else if (lines.count > 0) headings.focusLine(0);
    else scroller.current?.focus();
  };
  // Entered while it was being read: the hand goes on into its first rows.
  const hasRows = source.count > 0;
  const { input } = hand.actions;
  useEffect(() => {
    if (hasRows && document.activeElement === scroller.current) input.current?.focus();
  }, [hasRows, input]);
  useImperativeHandle(props.ref, () => ({ focus: enter, goTo: hand.activate }));
  useEffect(() => {
    onActiveRow?.(activeRow, active.row);
  }, [onActiveRow, activeRow, active.row]);
  useEffect(() => {
    const [first, end] = [lines.rowsAbove(from), Math.min(source.count, lines.rowsAbove(to))];
    if (end > first) source.requestRange(first, end);
  }, [source, lines, from, to]);

  // The row under the hand is always drawn, else scrolling away would drop the focus and what was just typed.
  const activeLine = lines.lineOfRow(active.row);
  const shown = Array.from({ length: Math.max(0, Math.min(to, lines.count) - from) }, (_, i) => from + i);
  if (source.count > 0 && (activeLine < from || activeLine >= to)) shown.push(activeLine);
  const heldLine = headings.held === undefined ? undefined : lines.lineOfGroup(headings.held);
  if (heldLine !== undefined && heldLine < lines.count && (heldLine < from || heldLine >= to)) shown.push(heldLine);
  const placeOf = (line: number) => (line >= from && line < to ? line * linePx - offset : -2 * linePx);
  const style = {
    '--columns': layout.template,
    '--least-width': `${layout.leastWidth}px`,
    '--line': `${linePx}px`,
  } as CSSProperties;

  const drawLine = (line: number) => {
    const at = lines.lineAt(line);
    const common = { ariaRow: line + 2, topPx: placeOf(line) };
    if (at.kind === 'group') {
      const indentPx = 8 + (columns[0]?.align === 'end' ? columns[0].width : 0);
      return (
        <GroupLine
          key={`group ${at.group.fold?.key ?? at.group.at}`}
          group={at.group}
          order={lines.groupAt(line) ?? 0}
          headings={headings}
          onRow={(index) => hand.activate({ row: index, col: active.col })}
          colCount={columns.length}
          indentPx={indentPx}
          {...common}
        />
      );
    }
    const row = source.getRow(at.index);
    const key = row === undefined ? undefined : rowKey(row);
    const here = at.index === active.row;
    return (
      <GridRow
        key={at.index}
        {...common}
        columns={columns}
        layout={layout}
        row={row}
        index={at.index}
        activeCol={here ? active.col : -1}
        edit={here && editing.edit?.row === at.index ? editing.edit : undefined}
        marks={key === undefined ? undefined : editing.marks.get(key)}
        selectable={props.onSelect !== undefined}
        selected={key !== undefined && (selected?.has(key) ?? false)}
        editable={props.onCommit !== undefined}
        rangeFrom={hasRow(hand.range, at.index) ? (hand.range?.fromCol ?? -1) : -1}
        rangeTo={hasRow(hand.range, at.index) ? (hand.range?.toCol ?? -1) : -1}
        tone={row === undefined ? 'plain' : (rowTone?.(row) ?? 'plain')}
        find={find}
        actions={hand.actions}
      />
    );
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears what bubbles from the active cell's input
    <div className={styles.grid} style={style} onBlur={hand.onBlur} onCopy={hand.onCopy} onPaste={hand.onPaste}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={lines.count + 1}
        aria-colcount={columns.length}
        aria-multiselectable={props.onSelect ? true : undefined}
        aria-busy={source.loading || undefined}
        // Without a row there is no cell that has the focus, and the headings still scroll.
        tabIndex={lines.count === 0 ? 0 : -1}
        className={styles.scroller}
        onScroll={scroll.onScroll}
        onMouseMove={showWholeText}
      >
        <HeaderRow
          columns={columns}
          layout={layout}
          sorts={props.sorts ?? UNSORTED}
          onSort={props.onSort}
          onColumn={onColumn}
          onFit={onFit}
          onEnterRows={(col) => {
            if (lines.groupAt(0) !== undefined && props.onFold) headings.focusLine(0);
            else if (hand.active.col === col) enter();
            else hand.activate({ row: 0, col });
          }}
        />
        <div role="rowgroup" className={styles.canvas} style={{ height: scroll.canvasPx }}>
          {shown.map(drawLine)}
        </div>
      </div>
      {/* Over the grid, not in it: a reader expects nothing but rows there. */}
      {lines.count === 0 && (
        <div className={styles.body}>{source.loading ? <Loading label={texts.grid.loading} /> : props.empty}</div>
      )}
      {regions}
    </div>
  );
}
