import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../button.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './detail-pane.module.css';

type DetailPaneProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** Present where the pane can be put away. */
  readonly onClose?: () => void;
};

/** What is known of the row under the hand, beside the list. */
export function DetailPane({ title, children, onClose }: DetailPaneProps) {
  const texts = useUiTexts();
  return (
    <aside className={styles.pane} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {onClose && <IconButton label={texts.close} icon={IconX} size="small" onPress={onClose} />}
      </div>
      {children}
    </aside>
  );
}

export type Fact = {
  readonly label: string;
  readonly value: ReactNode;
  /** Awards and seals are written in gold. */
  readonly award?: boolean;
};

/** Names and values under each other; facts without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== null && value !== '');
  return (
    <dl className={styles.facts}>
      {known.map(({ label, value, award }) => (
        <FactLine key={label} label={label} value={value} award={award ?? false} />
      ))}
    </dl>
  );
}

function FactLine({ label, value, award }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={award ? styles.award : undefined}>{value}</dd>
    </>
  );
}

type SectionProps = {
  readonly heading: string;
  /** 2 where it stands right under the title of a sheet. */
  readonly level?: 2 | 3;
  readonly children: ReactNode;
};

export function Section({ heading, level = 3, children }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={styles.section}>
      <Heading className={styles.heading}>{heading}</Heading>
      {children}
    </section>
  );
}

type NoteBoxProps = { readonly heading?: string; readonly children: ReactNode };

/** A remark about an award, with its golden edge. */
export function NoteBox({ heading, children }: NoteBoxProps) {
  return (
    <div className={styles.note}>
      {heading && <strong>{heading}</strong>}
      {children}
    </div>
  );
}

export type Event = { readonly id: string; readonly text: ReactNode; readonly small: ReactNode };

/** What happened, newest first. */
export function Timeline({ events }: { readonly events: readonly Event[] }) {
  return (
    <ol className={styles.timeline}>
      {events.map(({ id, text, small }) => (
        <li key={id}>
          {text}
          <small>{small}</small>
        </li>
      ))}
    </ol>
  );
}
