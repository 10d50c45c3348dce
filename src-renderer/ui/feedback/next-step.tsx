import type { ReactNode } from 'react';
import { Icon, type IconShape } from '../icon.tsx';
import styles from './feedback.module.css';

type NextStepProps = {
  readonly icon: IconShape;
  readonly sentence: ReactNode;
  /** One button that does what the sentence says. */
  readonly action?: ReactNode;
};

/** Answers "what do I do now?" in one line. */
export function NextStep({ icon, sentence, action }: NextStepProps) {
  return (
    <div className={styles.next}>
      <Icon of={icon} size={20} />
      <p>{sentence}</p>
      {action}
    </div>
  );
}
