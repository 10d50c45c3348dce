import styles from './kbd.module.css';

export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}

export type KeyHint = { readonly keys: string; readonly does: string };

/** One line of what the keys do here. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  return (
    <dl className={styles.hints}>
      {hints.map(({ keys, does }) => (
        <div key={keys} className={styles.hint}>
          <dt>
            <Kbd>{keys}</Kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
