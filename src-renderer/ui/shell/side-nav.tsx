import { Icon, type IconShape } from '../icon.tsx';
import styles from './side-nav.module.css';

export type NavEntry<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon: IconShape;
  /** How many things wait there; the label for it is read aloud after the entry. */
  readonly count?: { readonly value: number; readonly label: string };
};

type SideNavProps<Id extends string> = {
  readonly label: string;
  /** Groups from top to bottom, ruled apart. */
  readonly groups: readonly (readonly NavEntry<Id>[])[];
  readonly current: Id | undefined;
  readonly onGo: (id: Id) => void;
};

/** The screens of the app; on narrow windows icons alone, with their words on hover and for readers. */
export function SideNav<Id extends string>({ label, groups, current, onGo }: SideNavProps<Id>) {
  return (
    <nav className={styles.nav} aria-label={label}>
      {groups.map((entries) => (
        <ul key={entries.map((entry) => entry.id).join()} className={styles.group}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} here={entry.id === current} onGo={() => onGo(entry.id)} />
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}

type EntryProps = { readonly entry: NavEntry; readonly here: boolean; readonly onGo: () => void };

function Entry({ entry, here, onGo }: EntryProps) {
  const { label, icon, count } = entry;
  return (
    <button
      type="button"
      className={styles.entry}
      title={label}
      aria-current={here ? 'page' : undefined}
      data-pane-entry={here || undefined}
      onClick={onGo}
    >
      <Icon of={icon} />
      <span className={styles.label}>{label}</span>
      {count && count.value > 0 && (
        <span className={styles.count} role="img" aria-label={count.label}>
          {count.value}
        </span>
      )}
    </button>
  );
}
