import type { ReactNode } from 'react';
import styles from './filters.module.css';

export type Total = { readonly label: string; readonly value: ReactNode };

/** One line of sums under a list. */
export function Totals({ totals }: { readonly totals: readonly Total[] }) {
  return (
    <dl className={styles.totals}>
      {totals.map(({ label, value }) => (
        <div key={label} className={styles.total}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Figure = { readonly label: string; readonly value: ReactNode; readonly note?: string };

/** Large numbers side by side, for a glance. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, note }) => (
        <div key={label} className={styles.figure}>
          {note && <dd className={styles.note}>{note}</dd>}
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
