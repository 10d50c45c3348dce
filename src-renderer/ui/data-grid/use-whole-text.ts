import { type MouseEvent, useCallback, useRef } from 'react';

/**
 * Gives a cell whose text is cut its whole text to hover over. Measured when the mouse itself moves onto a cell: cells
 * that scroll past under a resting mouse would otherwise be laid out one by one.
 */
export function useWholeText(): (event: MouseEvent) => void {
  const hovered = useRef<Element | null>(null);
  return useCallback((event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[role="gridcell"]');
    if (cell === hovered.current) return;
    hovered.current = cell;
    if (cell) cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
  }, []);
}
