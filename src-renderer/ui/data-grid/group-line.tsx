// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell, or in a heading's button
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type CSSProperties, useCallback } from 'react';
import { Icon } from '../icon.tsx';
import styles from './data-grid.module.css';
import type { RowGroup } from './grid-types.ts';
import type { GroupHeadings } from './use-group-headings.ts';

type GroupLineProps = {
  readonly group: RowGroup;
  /** Among the headings, from 0. */
  readonly order: number;
  readonly headings: GroupHeadings;
  readonly ariaRow: number;
  readonly topPx: number;
  readonly colCount: number;
  readonly indentPx: number;
  readonly onRow: (index: number) => void;
};

/** The heading over the rows of a group. */
export function GroupLine({ group, order, headings, ariaRow, topPx, colCount, indentPx, onRow }: GroupLineProps) {
  const { label, fold } = group;
  return (
    <div role="row" aria-rowindex={ariaRow} className={styles.group} style={{ top: topPx }}>
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={colCount}
        className={styles.groupLabel}
        style={{ '--group-indent': `${fold ? 0 : indentPx}px` } as CSSProperties}
      >
        {fold ? <FoldButton label={label} order={order} fold={fold} headings={headings} onRow={onRow} /> : label}
      </div>
    </div>
  );
}

type FoldButtonProps = Pick<GroupLineProps, 'order' | 'headings' | 'onRow'> & {
  readonly label: string;
  readonly fold: NonNullable<RowGroup['fold']>;
};

function FoldButton({ label, order, fold, headings, onRow }: FoldButtonProps) {
  const { onReady } = headings;
  const ref = useCallback((element: HTMLElement | null) => onReady(order, element), [onReady, order]);
  return (
    <button
      ref={ref}
      type="button"
      aria-expanded={fold.open}
      // One heading is the way in where no row is shown.
      tabIndex={order === (headings.held ?? 0) ? 0 : -1}
      className={styles.fold}
      onClick={() => headings.onFold(fold.key)}
      onKeyDown={(event) => headings.onKeyDown(event, { order, fold, onRow })}
    >
      <Icon of={fold.open ? IconChevronDown : IconChevronRight} size={15} />
      {label}
    </button>
  );
}
