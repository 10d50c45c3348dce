import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { ChoiceList, choiceId } from '../choice/choice-list.tsx';
import { type Choice, matchChoices } from '../choice/match-choices.ts';
import { useChoiceKeys } from '../choice/use-choice-keys.ts';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import { ChipPopover } from './chip-popover.tsx';
import styles from './filters.module.css';

type ChoiceChipProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Several values at once; the list then stays open and shows boxes. */
  readonly multiple?: boolean;
  /** A view is always one of its list: no way to have none. */
  readonly required?: boolean;
};

/** A filter: what is chosen stands on the chip, its list is searched without accents. */
export function ChoiceChip({ label, choices, chosen, onChange, multiple = false, required = false }: ChoiceChipProps) {
  const texts = useUiTexts();
  const on = chosen.length > 0 && !required;
  const pick = (choice: Choice, close: () => void) => {
    const without = chosen.filter((value) => value !== choice.value);
    const already = without.length < chosen.length;
    if (multiple) return onChange(already ? without : [...chosen, choice.value]);
    // Choosing again what is chosen leaves it: a filter is taken off by its cross, never by surprise.
    if (!already) onChange([choice.value]);
    close();
  };
  return (
    <ChipPopover
      popup="listbox"
      on={on}
      face={
        <>
          <ChipText label={label} choices={choices} chosen={chosen} />
          {!on && <Icon of={IconChevronDown} size={14} />}
        </>
      }
      after={
        on && (
          <button
            type="button"
            className={styles.drop}
            aria-label={`${texts.clear}: ${label}`}
            onClick={() => onChange([])}
          >
            <Icon of={IconX} size={14} />
          </button>
        )
      }
    >
      {(close) => (
        <ChipSearch
          label={label}
          choices={choices}
          chosen={chosen}
          multiple={multiple}
          onPick={(choice) => pick(choice, close)}
          onClose={close}
        />
      )}
    </ChipPopover>
  );
}

function ChipText({ label, choices, chosen }: Pick<ChoiceChipProps, 'label' | 'choices' | 'chosen'>) {
  const texts = useUiTexts();
  const first = choices.find((choice) => choice.value === chosen[0]);
  if (!first) return label;
  return (
    <>
      {label}
      <b>{chosen.length > 1 ? texts.chosenCount(chosen.length) : first.label}</b>
    </>
  );
}

type ChipSearchProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly multiple: boolean;
  readonly onPick: (choice: Choice) => void;
  readonly onClose: () => void;
};

function ChipSearch({ label, choices, chosen, multiple, onPick, onClose }: ChipSearchProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const matches = matchChoices(choices, typed);
  const keys = useChoiceKeys(matches, onPick);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else keys.onKey(event);
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={matches.length > 0 ? choiceId(listId, keys.lit) : undefined}
        // biome-ignore lint/a11y/noAutofocus: the list was just opened to be typed into
        autoFocus
        autoComplete="off"
        spellCheck={false}
        className={styles.search}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          keys.light(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ChoiceList
        id={listId}
        label={label}
        choices={matches}
        chosen={chosen}
        lit={keys.lit}
        boxed={multiple}
        onPick={onPick}
      />
    </>
  );
}
