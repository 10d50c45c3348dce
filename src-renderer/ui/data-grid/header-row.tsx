// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell alone
import type { ColumnLayout } from './column-layout.ts';
import styles from './data-grid.module.css';
import type { Column, ColumnChange, Sorts } from './grid-types.ts';
import { HeaderCell } from './header-cell.tsx';
import { useHeadingDrag } from './use-heading-drag.ts';

type HeaderRowProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly layout: ColumnLayout;
  readonly sorts: Sorts;
  readonly onSort: ((sorts: Sorts) => void) | undefined;
  /** Absent where columns stay as they are. Not settled: the hand still draws. */
  readonly onColumn: ((change: ColumnChange, settled: boolean) => void) | undefined;
  /** As wide as its widest cell. */
  readonly onFit: (col: number) => void;
  /** Arrow down from a heading. */
  readonly onEnterRows: (col: number) => void;
};

/** Headings, reached by arrow up from the first row and walked with the arrows: they sort, and say how columns stand. */
export function HeaderRow<Row>({ columns, layout, sorts, onSort, onColumn, onFit, onEnterRows }: HeaderRowProps<Row>) {
  const drag = useHeadingDrag((change, settled) => onColumn?.(change, settled));
  const others = columns.filter(({ id }) => id !== drag.drop?.id);
  // Dropped behind the last one there is no heading to mark but the last itself.
  const dropBefore = drag.drop && others[drag.drop.to]?.id;
  const dropAfter = drag.drop && drag.drop.to >= others.length ? others.at(-1)?.id : undefined;
  return (
    <div role="rowgroup" style={{ display: 'contents' }}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map((column, col) => (
          <HeaderCell
            key={column.id}
            column={column}
            col={col}
            frozenLeft={layout.frozenLeft[col]}
            sorts={sorts}
            onSort={column.sortable ? onSort : undefined}
            onColumn={onColumn && ((change) => onColumn(change, true))}
            onFit={() => onFit(col)}
            onEnterRows={() => onEnterRows(col)}
            drag={onColumn && drag}
            drop={column.id === dropBefore ? 'before' : column.id === dropAfter ? 'after' : undefined}
          />
        ))}
      </div>
    </div>
  );
}
