import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './choice-list.module.css';
import type { Choice } from './match-choices.ts';

/** Beyond this many, typing one more letter is quicker than reading on. */
export const MOST_CHOICES_SHOWN = 60;

type ChoiceListProps = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Index of the choice that Enter would take. */
  readonly lit: number;
  readonly boxed?: boolean;
  readonly onPick: (choice: Choice) => void;
};

export const choiceId = (listId: string, index: number): string => `${listId}-${index}`;

/** The list under a choice field, chip or cell. The focus stays in the field, which names the lit choice. */
export function ChoiceList({ id, label, choices, chosen, lit, boxed = false, onPick }: ChoiceListProps) {
  const texts = useUiTexts();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.children[lit];
    // Not every engine has it, and none needs it for the choice itself.
    if (option && 'scrollIntoView' in option) option.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  const shown = choices.slice(0, MOST_CHOICES_SHOWN);
  if (shown.length === 0) return <p className={styles.none}>{texts.noMatch}</p>;
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={boxed || undefined}
      className={styles.list}
    >
      {shown.map((choice, index) => {
        const on = chosen.includes(choice.value);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field that keeps the focus
          <div
            key={choice.value}
            id={choiceId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={on}
            data-lit={index === lit || undefined}
            className={classNames(styles.option, on && styles.chosen, boxed && styles.boxed)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(choice)}
          >
            <span className={styles.mark}>{on && <Icon of={IconCheck} size={14} />}</span>
            <span className={styles.label}>{choice.label}</span>
            {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
          </div>
        );
      })}
    </div>
  );
}
