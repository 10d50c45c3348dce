import type { Column } from './grid-types.ts';

/** Left and right of a cell's text, and a hair so that a fraction of a pixel cuts nothing. */
const AROUND_PX = 18;
/** Of a heading: its own padding and the arrow of the order. */
const HEADING_PX = 36;

/** The width that shows every cell of a column that is drawn now, and its heading, whole. */
export function fittingWidth<Row>(
  scroller: HTMLElement,
  col: number,
  column: Column<Row>,
  rows: readonly { readonly row: Row; readonly index: number }[],
): number {
  const cells = [
    ...scroller.querySelectorAll<HTMLElement>(`[role="gridcell"][aria-colindex="${col + 1}"]:not([aria-colspan])`),
  ];
  const drawn = cells.map(contentWidth);
  const [cell] = cells;
  const texts = rows.map(({ row, index }) => textWidth(column.text(row, index), cell));
  const heading = textWidth(column.header, scroller.querySelector('[role="columnheader"]')) + HEADING_PX;
  return Math.ceil(Math.max(heading, ...[...drawn, ...texts].map((px) => px + AROUND_PX)));
}

/** What a cell holds besides text (a state with its icon) has a width too, also where the cell cuts it. */
function contentWidth(cell: HTMLElement): number {
  const range = document.createRange();
  range.selectNodeContents(cell);
  return cell.querySelector('input') ? 0 : range.getBoundingClientRect().width;
}

let canvas: CanvasRenderingContext2D | null | undefined;

function textWidth(text: string, like: Element | null | undefined): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas || !like) return 0;
  canvas.font = getComputedStyle(like).font;
  return canvas.measureText(text).width;
}
