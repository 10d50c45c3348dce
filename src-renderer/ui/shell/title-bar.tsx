import { Kbd } from '../kbd.tsx';
import styles from './title-bar.module.css';

export type TitleBarProps = {
  readonly product: string;
  /** Absent until the station knows whose it is. */
  readonly unitName?: string;
  readonly unitCode?: string;
  /** What this station is, e.g. a unit's or headquarters'. */
  readonly stationWord?: string;
  readonly search?: { readonly label: string; readonly keys: string; readonly onOpen: () => void };
  readonly person?: { readonly text: string; readonly onOpen?: () => void };
};

/** Who and where this station is, always in sight. */
export function TitleBar({ product, unitName, unitCode, stationWord, search, person }: TitleBarProps) {
  const where = [unitCode, stationWord].filter(Boolean).join(' · ');
  return (
    <header className={styles.bar}>
      <span className={styles.mark} aria-hidden>
        ◆
      </span>
      <span className={styles.product}>{product}</span>
      <span className={styles.where} title={unitName && where ? `${unitName} · ${where}` : undefined}>
        {unitName && <strong>{unitName}</strong>}
        {unitName && where && ' · '}
        {where}
      </span>
      {search && (
        <button type="button" className={styles.find} onClick={search.onOpen}>
          <span>{search.label}</span>
          <Kbd>{search.keys}</Kbd>
        </button>
      )}
      {person && <PersonPill {...person} />}
    </header>
  );
}

function PersonPill({ text, onOpen }: NonNullable<TitleBarProps['person']>) {
  if (!onOpen) return <span className={styles.person}>{text}</span>;
  return (
    <button type="button" className={styles.person} title={text} onClick={onOpen}>
      {text}
    </button>
  );
}
