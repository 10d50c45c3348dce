import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './feedback.module.css';

type EmptyStateProps = {
  /** What this is for. */
  readonly title: string;
  readonly sentence: string;
  /** One button. */
  readonly action?: ReactNode;
};

export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{sentence}</p>
      {action}
    </div>
  );
}

/** Stands where a list will be; shown only when the wait is long enough to be noticed. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <p className={styles.loading} role="status">
      {label}
    </p>
  );
}

/** A wait that takes seconds or minutes, and what a person may do meanwhile; an ordinary one is over before it shows. */
export function LongWait({ title, sentence }: Omit<EmptyStateProps, 'action'>) {
  return (
    <div className={classNames(styles.empty, styles.late)} role="status">
      <h2>{title}</h2>
      <p>{sentence}</p>
    </div>
  );
}
