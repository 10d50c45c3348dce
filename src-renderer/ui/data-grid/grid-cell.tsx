// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell alone
import type { CSSProperties } from 'react';
import { classNames } from '../class-names.ts';
import { CellContent } from './cell-content.tsx';
import { CellInput } from './cell-input.tsx';
import type { CellMark } from './cell-marks.ts';
import styles from './data-grid.module.css';
import type { Find } from './found-text.tsx';
import type { GridActions } from './grid-actions.ts';
import type { CellPlace, Column } from './grid-types.ts';
import type { CellEdit } from './use-cell-edit.ts';

type GridCellProps<Row> = {
  readonly place: CellPlace;
  readonly column: Column<Row>;
  readonly row: Row | undefined;
  readonly mark: CellMark | undefined;
  /** Under the hand: holds the input. */
  readonly active: boolean;
  /** In the rectangle that would be copied. */
  readonly inRange: boolean;
  readonly edit: CellEdit | undefined;
  readonly editable: boolean;
  /** The grid can be typed into, though perhaps not here. */
  readonly typedInto: boolean;
  readonly frozenLeft: number | undefined;
  readonly lastFrozen: boolean;
  readonly find: Find | undefined;
  readonly actions: GridActions;
};

/** One cell. The same element before, while and after the hand is in it: a double click needs that. */
export function GridCell<Row>(props: GridCellProps<Row>) {
  const { place, column, row, mark, active, inRange, edit, editable, typedInto, frozenLeft, lastFrozen, actions } =
    props;
  const problem = edit ? edit.problem : mark?.state === 'refused' ? mark.sentence : undefined;
  const className = classNames(
    styles.cell,
    column.align === 'end' && styles.end,
    column.soft && styles.soft,
    frozenLeft !== undefined && styles.frozen,
    lastFrozen && styles.lastFrozen,
    inRange && styles.inRange,
    active && styles.active,
    edit && styles.editing,
    edit && column.editor?.kind !== 'day' && styles.wide,
  );
  const style: CSSProperties | undefined = frozenLeft === undefined ? undefined : { left: frozenLeft };
  return (
    <div
      role="gridcell"
      aria-colindex={place.col + 1}
      aria-readonly={typedInto && !editable ? true : undefined}
      aria-selected={inRange || undefined}
      aria-invalid={problem ? true : undefined}
      className={className}
      style={style}
      onMouseDown={(event) => actions.onCellPress(place, event)}
      onDoubleClick={() => actions.onCellDoublePress(place)}
    >
      <CellContent column={column} row={row} index={place.row} mark={mark} find={props.find} />
      {active && (
        <CellInput
          place={place}
          column={column}
          row={row}
          edit={edit}
          problem={problem}
          code={edit ? undefined : mark?.code}
          editable={editable}
          actions={actions}
        />
      )}
    </div>
  );
}
