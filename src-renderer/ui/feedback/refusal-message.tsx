import { IconAlertTriangle } from '@tabler/icons-react';
import { Icon } from '../icon.tsx';
import styles from './feedback.module.css';

/** A refusal in words: the sentence of its code, and the code for the telephone. */
export type RefusalWords = {
  readonly sentence: string;
  readonly whatToDo?: string;
  readonly code?: string;
};

/** Says "no" where the fault is, and what to do about it. */
export function RefusalMessage({ sentence, whatToDo, code }: RefusalWords) {
  return (
    <div className={styles.refusal} role="alert">
      <Icon of={IconAlertTriangle} />
      <div>
        <p className={styles.sentence}>{sentence}</p>
        {whatToDo && <p>{whatToDo}</p>}
        {code && <small>{code}</small>}
      </div>
    </div>
  );
}
