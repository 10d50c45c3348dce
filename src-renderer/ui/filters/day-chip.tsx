import { useState } from 'react';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { classNames } from '../class-names.ts';
import { typedDay } from '../fields/typed-day.ts';
import { useUiTexts } from '../texts.ts';
import styles from './filters.module.css';

type DayChipProps = {
  readonly label: string;
  /** What stands there while no other day is asked for. */
  readonly value: Day;
  readonly today: Day;
  readonly onChange: (day: Day) => void;
};

/** A day that a list is asked for, typed as people type days; taken when it is left or on Enter. */
export function DayChip({ label, value, today, onChange }: DayChipProps) {
  const texts = useUiTexts();
  const [typed, setTyped] = useState<string | undefined>();
  const [wrong, setWrong] = useState(false);
  const settle = () => {
    if (typed === undefined) return;
    const day = typed.trim() === '' ? today : typedDay(typed, today, texts.todayWords);
    setWrong(day === undefined);
    if (day === undefined) return;
    setTyped(undefined);
    onChange(day);
  };
  return (
    <label className={classNames(styles.chip, value !== today && styles.on)}>
      <span className={styles.face}>{label}</span>
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        className={styles.day}
        aria-invalid={wrong || undefined}
        title={wrong ? texts.notADay : undefined}
        value={typed ?? formatDay(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape' && typed !== undefined) {
            event.preventDefault();
            setTyped(undefined);
            setWrong(false);
          }
        }}
      />
    </label>
  );
}
