import type { ReactNode } from 'react';
import styles from './page-head.module.css';

type PageHeadProps = {
  readonly title: string;
  /** One sentence of truth about what is shown, its numbers in `<b>`. */
  readonly truth?: ReactNode;
  /** At most three buttons, the primary one last. */
  readonly actions?: ReactNode;
};

export function PageHead({ title, truth, actions }: PageHeadProps) {
  return (
    <div className={styles.head} data-pane>
      <h1 className={styles.title}>{title}</h1>
      {truth && <p className={styles.truth}>{truth}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
