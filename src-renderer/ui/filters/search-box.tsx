import { IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './filters.module.css';

type SearchBoxProps = {
  readonly label: string;
  /** What to find, in NFC; changes with each letter, but not in the middle of a composition. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down, or Esc with nothing more to empty: into the list. */
  readonly onLeaveDown?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** Finds as you type. Esc empties it first, then gives the hand back to the list. */
export function SearchBox({ label, value, onChange, onLeaveDown, ref }: SearchBoxProps) {
  const texts = useUiTexts();
  const composing = useRef(false);
  const [draft, setDraft] = useState<string | undefined>();
  const settle = (typed: string) => {
    setDraft(undefined);
    onChange(typed.normalize('NFC'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      settle('');
    } else if ((event.key === 'ArrowDown' || event.key === 'Escape') && onLeaveDown) {
      event.preventDefault();
      onLeaveDown();
    }
  };
  return (
    <search className={styles.find}>
      <Icon of={IconSearch} size={15} />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        className={styles.findInput}
        value={draft ?? value}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          settle(event.currentTarget.value);
        }}
        onChange={(event) => (composing.current ? setDraft(event.target.value) : settle(event.target.value))}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <button type="button" className={styles.clear} aria-label={texts.clear} onClick={() => settle('')}>
          <Icon of={IconX} size={14} />
        </button>
      )}
    </search>
  );
}
