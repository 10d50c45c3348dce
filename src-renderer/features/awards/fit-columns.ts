import type { Column } from '../../ui/data-grid/grid-types.ts';

/** Columns that give way where the window is narrow, the first one first: the detail pane shows them too. */
const GIVE_WAY = ['post', 'level'];
/** Room for the scroll bar. */
const SCROLL_BAR_PX = 12;

/**
 * The columns that fit.
 * @param widthPx room for the grid; 0 or undefined: not known, so nothing gives way
 */
export function fitColumns<Row>(columns: readonly Column<Row>[], widthPx: number | undefined): readonly Column<Row>[] {
  if (!widthPx) return columns;
  const room = widthPx - SCROLL_BAR_PX;
  let shown = columns;
  for (const id of GIVE_WAY) {
    const needed = shown.reduce((sum, column) => sum + column.width, 0);
    if (needed <= room) break;
    shown = shown.filter((column) => column.id !== id);
  }
  return shown;
}
