import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import { Icon, type IconShape } from '../icon.tsx';
import type { Tone } from '../tone.ts';
import styles from './status-bar.module.css';

export type StatusFact = {
  readonly id: string;
  readonly icon?: IconShape;
  readonly tone?: Tone;
  /** One short truth; its telling part in `<b>`. */
  readonly text: ReactNode;
  /** Opens the screen that the truth is about. */
  readonly onOpen?: () => void;
};

type StatusBarProps = {
  readonly label: string;
  readonly facts: readonly StatusFact[];
  /** Facts at the right edge: the backup, and what the open list holds. */
  readonly aside?: readonly StatusFact[];
};

/** The truths a person worries about: saved, unsent, confirmed, backed up. */
export function StatusBar({ label, facts, aside = [] }: StatusBarProps) {
  return (
    <section className={styles.bar} aria-label={label}>
      {facts.map((fact) => (
        <Fact key={fact.id} fact={fact} />
      ))}
      {aside.length > 0 && (
        <div className={styles.aside}>
          {aside.map((fact) => (
            <Fact key={fact.id} fact={fact} />
          ))}
        </div>
      )}
    </section>
  );
}

function Fact({ fact }: { readonly fact: StatusFact }) {
  const { icon, tone = 'plain', text, onOpen } = fact;
  const className = classNames(styles.fact, tone !== 'plain' && styles[tone]);
  const content = (
    <>
      {icon && <Icon of={icon} size={14} />}
      <span>{text}</span>
    </>
  );
  if (!onOpen) return <span className={className}>{content}</span>;
  return (
    <button type="button" className={className} onClick={onOpen}>
      {content}
    </button>
  );
}
