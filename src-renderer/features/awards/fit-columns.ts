import type { Column } from '../../ui/data-grid/grid-types.ts';

/** Columns that give way where the window is narrow, the first one first: the detail pane shows them too. */
const GIVE_WAY = ['post', 'level', 'decidedOn'];
/** Room for the scroll bar. */
const SCROLL_BAR_PX = 12;

const leastWidth = <Row>(columns: readonly Column<Row>[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0);

/**
 * The columns that fit; all of them where even the fewest would not, since they must be scrolled to anyway.
 * @param widthPx room for the grid; 0 or undefined: not known, so nothing gives way
 */
export function fitColumns<Row>(columns: readonly Column<Row>[], widthPx: number | undefined): readonly Column<Row>[] {
  if (!widthPx) return columns;
  const room = widthPx - SCROLL_BAR_PX;
  for (let given = 0; given <= GIVE_WAY.length; given++) {
    const gone = GIVE_WAY.slice(0, given);
    const shown = columns.filter(({ id }) => !gone.includes(id));
    if (leastWidth(shown) <= room) return shown;
  }
  return columns;
}
