// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the button of the heading
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './data-grid.module.css';
import type { Column, ColumnChange, Sorts } from './grid-types.ts';
import { headingIntent } from './heading-keys.ts';
import { sortedByHeading } from './sort-keys.ts';
import type { useHeadingDrag } from './use-heading-drag.ts';

/** One press of an arrow. */
const STEP_PX = 12;

type HeaderCellProps<Row> = {
  readonly column: Column<Row>;
  readonly col: number;
  readonly frozenLeft: number | undefined;
  readonly sorts: Sorts;
  readonly onSort: ((sorts: Sorts) => void) | undefined;
  readonly onColumn: ((change: ColumnChange) => void) | undefined;
  readonly onFit: () => void;
  readonly onEnterRows: () => void;
  readonly drag: ReturnType<typeof useHeadingDrag> | undefined;
  readonly drop: 'before' | 'after' | undefined;
};

/** A heading: press it to sort, Shift and press for a second key, draw its edge, take it elsewhere. */
export function HeaderCell<Row>(props: HeaderCellProps<Row>) {
  const { column, col, frozenLeft, sorts, onSort, onColumn, onFit, onEnterRows, drag, drop } = props;
  const texts = useUiTexts();
  const key = sorts.findIndex((sort) => sort.columnId === column.id);
  const sort = sorts[key];
  const direction = sort && (sort.descending ? 'descending' : 'ascending');
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const intent = headingIntent(event);
    if (!intent) return;
    switch (intent.kind) {
      case 'rows':
        onEnterRows();
        break;
      case 'walk':
        walk(event, intent.step);
        break;
      case 'sortFurther':
        onSort?.(sortedByHeading(sorts, column.id, true));
        break;
      case 'fit':
        onFit();
        break;
      case 'width': {
        const px = event.currentTarget.offsetWidth + intent.step * STEP_PX;
        onColumn?.({ kind: 'width', id: column.id, px });
        break;
      }
      case 'place':
        onColumn?.({ kind: 'place', id: column.id, to: col + intent.step });
        break;
    }
    event.preventDefault();
    // Alt and arrow left is otherwise the way back to the screen before.
    event.stopPropagation();
  };
  const hint = onColumn ? `${column.header}\n${texts.grid.columnHint}` : column.header;
  return (
    <div
      role="columnheader"
      aria-colindex={col + 1}
      aria-sort={onSort ? (key === 0 ? direction : 'none') : undefined}
      title={hint}
      data-column={column.id}
      data-drop={drop}
      className={classNames(
        styles.headCell,
        column.align === 'end' && styles.end,
        frozenLeft !== undefined && styles.frozen,
        sort && styles.sorted,
      )}
      style={{ left: frozenLeft }}
      onKeyDown={onKeyDown}
      {...drag?.heading(column.id)}
    >
      <button
        type="button"
        tabIndex={-1}
        className={classNames(styles.headButton, !onSort && styles.still)}
        data-head-col={col}
        onClick={(event) => onSort?.(sortedByHeading(sorts, column.id, event.shiftKey))}
      >
        <span className={styles.headText}>{column.header}</span>
        {direction && <Icon of={direction === 'ascending' ? IconArrowUp : IconArrowDown} size={13} />}
        {key > 0 && direction && (
          <>
            <span className={styles.key} aria-hidden>
              {key + 1}
            </span>
            <span className={styles.unseen}>{texts.grid.thenSorted(direction)}</span>
          </>
        )}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse alone, the heading's keys do the same */}
      {drag && <span className={styles.edge} aria-hidden {...drag.edge(column.id)} onDoubleClick={onFit} />}
    </div>
  );
}

/** Moves the focus to the next heading. */
function walk(event: KeyboardEvent<HTMLElement>, step: 1 | -1): void {
  const buttons = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[data-head-col]') ?? [])];
  const here = buttons.indexOf(document.activeElement as HTMLElement);
  const next = buttons[here + step];
  next?.focus();
  // Not every engine has it.
  if (next && 'scrollIntoView' in next) next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
