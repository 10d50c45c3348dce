// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell alone
import { memo } from 'react';
import { classNames } from '../class-names.ts';
import { type RowMarks, standingMark } from './cell-marks.ts';
import type { ColumnLayout } from './column-layout.ts';
import styles from './data-grid.module.css';
import type { Find } from './found-text.tsx';
import type { GridActions } from './grid-actions.ts';
import { GridCell } from './grid-cell.tsx';
import type { Column } from './grid-types.ts';
import type { CellEdit } from './use-cell-edit.ts';

type GridRowProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly layout: ColumnLayout;
  readonly row: Row | undefined;
  readonly index: number;
  /** Place among all lines, from 1, the heading row being the first. */
  readonly ariaRow: number;
  readonly topPx: number;
  /** -1 unless the hand is in this row. */
  readonly activeCol: number;
  readonly edit: CellEdit | undefined;
  /** Columns of the rectangle in this row, the last one included; -1 where there are none. */
  readonly rangeFrom: number;
  readonly rangeTo: number;
  readonly marks: RowMarks | undefined;
  readonly selectable: boolean;
  readonly selected: boolean;
  readonly editable: boolean;
  readonly tone: 'plain' | 'soft' | 'bad';
  readonly find: Find | undefined;
  readonly actions: GridActions;
};

function Row<Row>(props: GridRowProps<Row>) {
  const {
    columns,
    layout,
    row,
    index,
    ariaRow,
    topPx,
    activeCol,
    edit,
    rangeFrom,
    rangeTo,
    marks,
    selectable,
    selected,
    editable,
    tone,
    actions,
  } = props;
  const here = activeCol >= 0;
  const className = classNames(
    styles.row,
    here && styles.here,
    selected && styles.selected,
    tone === 'soft' && styles.rowSoft,
    tone === 'bad' && styles.rowBad,
  );
  return (
    <div
      role="row"
      aria-rowindex={ariaRow}
      aria-selected={selectable ? selected : undefined}
      data-row={index}
      className={className}
      style={{ top: topPx }}
    >
      {columns.map((column, col) => {
        const mark = standingMark(marks?.get(column.id), row);
        const frozenLeft = layout.frozenLeft[col];
        return (
          <GridCell
            key={column.id}
            place={{ row: index, col }}
            column={column}
            row={row}
            mark={mark}
            active={col === activeCol}
            inRange={col >= rangeFrom && col <= rangeTo}
            edit={col === activeCol ? edit : undefined}
            editable={editable && row !== undefined && column.editor !== undefined}
            typedInto={editable}
            frozenLeft={frozenLeft}
            lastFrozen={frozenLeft !== undefined && layout.frozenLeft[col + 1] === undefined}
            find={column.searched ? props.find : undefined}
            actions={actions}
          />
        );
      })}
    </div>
  );
}

/** One row; drawn anew only when something of its own changed. */
export const GridRow = memo(Row) as typeof Row;
