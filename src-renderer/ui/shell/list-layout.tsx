import type { ReactNode } from 'react';
import styles from './list-layout.module.css';

type ListLayoutProps = {
  readonly head: ReactNode;
  readonly notice?: ReactNode;
  /** Chips, then whatever belongs to the right with `<Spread />` between. */
  readonly filters?: ReactNode;
  readonly children: ReactNode;
  /** A `DetailPane`, or nothing. On narrow windows it floats over the list, so let it be closed there. */
  readonly detail?: ReactNode;
};

/** The one machine of every list screen: head, filters, grid, detail beside it. */
export function ListLayout({ head, notice, filters, children, detail }: ListLayoutProps) {
  return (
    <div className={styles.layout}>
      <div className={styles.across}>{head}</div>
      <div className={styles.across}>{notice}</div>
      {filters ? (
        <div className={styles.filters} data-pane>
          {filters}
        </div>
      ) : (
        <div className={styles.across} />
      )}
      <div className={styles.list} data-pane>
        {children}
      </div>
      {detail && (
        <div className={styles.detail} data-pane>
          {detail}
        </div>
      )}
    </div>
  );
}

/** Pushes what follows to the right edge of a row. */
export function Spread() {
  return <span style={{ flex: 1 }} />;
}
