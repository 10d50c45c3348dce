import { type KeyboardEvent, useRef } from 'react';
import styles from './tab-bar.module.css';

export type Tab<Id extends string> = { readonly id: Id; readonly label: string };

type TabBarProps<Id extends string> = {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly open: Id;
  readonly onOpen: (id: Id) => void;
};

/** The parts of one screen; arrows go from tab to tab, Tab goes into what the open one holds. */
export function TabBar<Id extends string>({ label, tabs, open, onOpen }: TabBarProps<Id>) {
  const bar = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === open);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[(at + step + tabs.length) % tabs.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    onOpen(next.id);
    bar.current?.querySelectorAll<HTMLElement>('[role=tab]')[tabs.indexOf(next)]?.focus();
  };
  return (
    <div ref={bar} className={styles.bar} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: word }) => (
        <button
          key={id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={id === open}
          tabIndex={id === open ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
