import { IconAlertTriangle, IconArrowUp, IconCheck } from '@tabler/icons-react';
import { classNames } from '../class-names.ts';
import { Icon, type IconShape } from '../icon.tsx';
import type { Tone } from '../tone.ts';
import styles from './feedback.module.css';

const shapes: Partial<Record<Tone, IconShape>> = { ok: IconCheck, wait: IconArrowUp, bad: IconAlertTriangle };

type StateWordProps = {
  readonly tone: Tone;
  readonly word: string;
  /** In place of the tone's usual icon. */
  readonly icon?: IconShape;
};

/** A state by icon, word and colour together. */
export function StateWord({ tone, word, icon }: StateWordProps) {
  const shape = icon ?? shapes[tone];
  return (
    <span className={classNames(styles.state, styles[tone])}>
      {shape && <Icon of={shape} size={15} />}
      {word}
    </span>
  );
}
