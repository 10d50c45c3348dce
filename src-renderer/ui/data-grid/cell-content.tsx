import { IconAlertTriangle } from '@tabler/icons-react';
import { Icon } from '../icon.tsx';
import type { CellMark } from './cell-marks.ts';
import styles from './data-grid.module.css';
import { type Find, foundText } from './found-text.tsx';
import type { Column } from './grid-types.ts';

type CellContentProps<Row> = {
  readonly column: Column<Row>;
  readonly row: Row | undefined;
  readonly index: number;
  readonly mark: CellMark | undefined;
  readonly find: Find | undefined;
};

/** What a cell says: its value, what is being stored in its place, what was refused, or that it is on its way. */
export function CellContent<Row>({ column, row, index, mark, find }: CellContentProps<Row>) {
  if (row === undefined) return <span className={styles.waiting} />;
  if (mark?.state === 'refused') return <RefusedContent shown={mark.shown} />;
  if (mark) return mark.state === 'saving' ? <span className={styles.saving}>{mark.shown}</span> : mark.shown;
  const text = column.text(row, index);
  const shown = column.searched ? foundText(text, find) : text;
  return column.render ? column.render(row, index, shown) : shown;
}

function RefusedContent({ shown }: { readonly shown: string }) {
  return (
    <span className={styles.refused}>
      <Icon of={IconAlertTriangle} size={14} className={styles.refusedMark} />
      {shown}
    </span>
  );
}
