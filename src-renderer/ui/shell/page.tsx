import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './page.module.css';

type PageProps = {
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** For text and forms: lines no longer than can be read. */
  readonly narrow?: boolean;
};

/** A screen that is no list: head, then what scrolls. */
export function Page({ head, children, narrow = false }: PageProps) {
  return (
    <div className={styles.page}>
      {head}
      <div className={classNames(styles.body, narrow && styles.narrow)} data-pane>
        {children}
      </div>
    </div>
  );
}

type CardProps = { readonly title?: string; readonly action?: ReactNode; readonly children: ReactNode };

/** A ruled box for one matter of a page. */
export function Card({ title, action, children }: CardProps) {
  return (
    <section className={styles.card}>
      {(title || action) && (
        <div className={styles.cardHead}>
          {title && <h2 className={styles.cardTitle}>{title}</h2>}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}
