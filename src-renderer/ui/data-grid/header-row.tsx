// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell alone
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import type { ColumnLayout } from './column-layout.ts';
import styles from './data-grid.module.css';
import type { Column, Sort } from './grid-types.ts';

type HeaderRowProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly layout: ColumnLayout;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  /** Arrow down from a heading. */
  readonly onEnterRows: (col: number) => void;
};

/** Headings; those that sort are buttons, reached by arrow up from the first row and walked with the arrows. */
export function HeaderRow<Row>({ columns, layout, sort, onSort, onEnterRows }: HeaderRowProps<Row>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>, col: number) => {
    if (event.key === 'ArrowDown') onEnterRows(col);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') walk(event, event.key === 'ArrowRight' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    <div role="rowgroup" style={{ display: 'contents' }}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        {columns.map((column, col) => {
          const sorted = sort?.columnId === column.id ? (sort.descending ? 'descending' : 'ascending') : undefined;
          const left = layout.frozenLeft[col];
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={col + 1}
              aria-sort={column.sortable && onSort ? (sorted ?? 'none') : undefined}
              title={column.header}
              className={classNames(
                styles.headCell,
                column.align === 'end' && styles.end,
                left !== undefined && styles.frozen,
              )}
              style={{ left }}
              onKeyDown={(event) => onKeyDown(event, col)}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.headButton}
                  data-head-col={col}
                  onClick={() => onSort({ columnId: column.id, descending: sorted === 'ascending' })}
                >
                  {column.header}
                  {sorted && <Icon of={sorted === 'ascending' ? IconArrowUp : IconArrowDown} size={13} />}
                </button>
              ) : (
                column.header
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Moves the focus to the next heading that sorts. */
function walk(event: KeyboardEvent<HTMLElement>, step: 1 | -1): void {
  const buttons = [...(event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[data-head-col]') ?? [])];
  const here = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[here + step]?.focus();
}
