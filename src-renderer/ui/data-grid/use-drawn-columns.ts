import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { withinWidths } from './arrange-columns.ts';
import { fittingWidth } from './fit-column.ts';
import type { Column, ColumnChange, DataGridProps } from './grid-types.ts';

/** The columns as the hand draws them just now; what it settles on is told to whoever keeps them. */
export function useDrawnColumns<Row>(grid: DataGridProps<Row>, scroller: RefObject<HTMLElement | null>) {
  const [drawn, setDrawn] = useState<{ readonly id: string; readonly px: number }>();
  const latest = useRef(grid);
  latest.current = grid;
  const columns = useMemo<readonly Column<Row>[]>(
    () =>
      drawn
        ? grid.columns.map((one) => (one.id === drawn.id ? { ...one, width: withinWidths(drawn.px), grow: 0 } : one))
        : grid.columns,
    [grid.columns, drawn],
  );
  const change = useCallback((what: ColumnChange, settled: boolean) => {
    if (what.kind === 'width') setDrawn(settled ? undefined : what);
    if (settled) latest.current.onColumn?.(what);
  }, []);
  const onFit = useCallback(
    (col: number) => {
      const { columns: all, source, onColumn } = latest.current;
      const column = all[col];
      const element = scroller.current;
      if (!onColumn || !column || !element) return;
      const px = fittingWidth(element, col, column, loadedRows(element, source));
      onColumn({ kind: 'width', id: column.id, px });
    },
    [scroller],
  );
  return { columns, onColumn: grid.onColumn && change, onFit };
}

/** The rows that are drawn, by their places. */
function loadedRows<Row>(scroller: HTMLElement, source: DataGridProps<Row>['source']) {
  return [...scroller.querySelectorAll<HTMLElement>('[data-row]')].flatMap((line) => {
    const index = Number(line.dataset.row);
    const row = source.getRow(index);
    return row === undefined ? [] : [{ row, index }];
  });
}
