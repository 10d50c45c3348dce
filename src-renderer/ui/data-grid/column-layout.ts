import type { Column } from './grid-types.ts';

export type ColumnLayout = {
  /** For grid-template-columns of every row. */
  readonly template: string;
  readonly leastWidth: number;
  /** px from the left edge for each frozen column, undefined for the others. */
  readonly frozenLeft: readonly (number | undefined)[];
  readonly frozenWidth: number;
};

/** One template for header and rows; frozen columns keep their width so that their places are known without measuring. */
export function layoutColumns<Row>(columns: readonly Column<Row>[]): ColumnLayout {
  let left = 0;
  const frozenLeft = columns.map((column) => {
    if (!column.frozen) return undefined;
    left += column.width;
    return left - column.width;
  });
  const track = ({ width, grow = 0, frozen = false }: Column<Row>) =>
    grow > 0 && !frozen ? `minmax(${width}px, ${grow}fr)` : `${width}px`;
  // Without a growing column the rest of the line stays empty rather than spread between the cells.
  const filler = columns.some((column) => column.grow && !column.frozen) ? '' : ' 1fr';
  return {
    template: columns.map(track).join(' ') + filler,
    leastWidth: columns.reduce((sum, column) => sum + column.width, 0),
    frozenLeft,
    frozenWidth: left,
  };
}
