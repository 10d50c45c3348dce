import { Popover } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import listStyles from '../choice/choice-list.module.css';
import { ChoiceList, choiceId } from '../choice/choice-list.tsx';
import { type Choice, matchChoices } from '../choice/match-choices.ts';
import { useChoiceKeys } from '../choice/use-choice-keys.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';

type ChoiceFieldProps = FieldProps & {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Where the choices are looked up as letters are typed: they come as found, and the closest is not guessed on leaving. */
  readonly onType?: (typed: string) => void;
  /** What stands in the field while its value is not among the choices. */
  readonly shown?: string;
};

/** One of a list, found by typing its first letters without accents. */
export function ChoiceField({ label, hint, error, optional, ...control }: ChoiceFieldProps) {
  const { choices, value, onChange, placeholder, disabled, onType, shown = '' } = control;
  const listId = useId();
  const chosen = choices.find((choice) => choice.value === value);
  const [typed, setTyped] = useState<string | undefined>();
  const open = typed !== undefined;
  const matches = onType ? choices : matchChoices(choices, typed ?? '');
  const type = (text: string) => {
    setTyped(text);
    onType?.(text);
  };
  const pick = (choice: Choice) => {
    onChange(choice.value);
    setTyped(undefined);
  };
  const keys = useChoiceKeys(matches, pick);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (!open && (event.key === 'ArrowDown' || event.key === 'F4')) {
      event.preventDefault();
      type('');
    } else if (open && event.key === 'Escape') {
      event.preventDefault();
      setTyped(undefined);
    } else if (open) {
      keys.onKey(event);
      // Letters that mean nothing in the list must not send the form they stand in.
      if (event.key === 'Enter') event.preventDefault();
    }
  };
  // Leaving takes what the letters already settled, and gives the old value back otherwise.
  const onBlur = () => {
    const only = matches[0];
    if (typed === '' && optional) onChange(value);
    else if (typed && matches.length === 1 && only && !onType) onChange(only.value);
    setTyped(undefined);
  };
  return (
    <FieldFrame label={label} hint={hint} error={error} optional={optional ?? false}>
      {(tied) => (
        <Popover
          opened={open}
          position="bottom-start"
          width="target"
          offset={2}
          transitionProps={{ duration: 0 }}
          trapFocus={false}
          // Its own roles would give the input another id and untie it from its label.
          withRoles={false}
          returnFocus={false}
        >
          <Popover.Target popupType="listbox">
            <input
              {...tied}
              type="text"
              role="combobox"
              aria-expanded={open}
              aria-controls={listId}
              aria-autocomplete="list"
              aria-activedescendant={open && matches.length > 0 ? choiceId(listId, keys.lit) : undefined}
              autoComplete="off"
              spellCheck={false}
              disabled={disabled}
              placeholder={placeholder}
              className={styles.input}
              value={typed ?? chosen?.label ?? shown}
              onChange={(event) => {
                type(event.target.value);
                keys.light(0);
              }}
              onClick={() => !open && type('')}
              onKeyDown={onKeyDown}
              onBlur={onBlur}
            />
          </Popover.Target>
          <Popover.Dropdown className={listStyles.popup ?? ''}>
            <ChoiceList
              id={listId}
              label={label}
              choices={matches}
              chosen={value ? [value] : []}
              lit={keys.lit}
              onPick={pick}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </FieldFrame>
  );
}
