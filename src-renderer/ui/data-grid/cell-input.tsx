import { Popover } from '@mantine/core';
import { useId, useLayoutEffect } from 'react';
import listStyles from '../choice/choice-list.module.css';
import { ChoiceList, choiceId } from '../choice/choice-list.tsx';
import { classNames } from '../class-names.ts';
import { RefusalMessage } from '../feedback/refusal-message.tsx';
import styles from './data-grid.module.css';
import type { GridActions } from './grid-actions.ts';
import type { CellPlace, Column } from './grid-types.ts';
import { offeredChoices } from './read-typed.ts';
import type { CellEdit } from './use-cell-edit.ts';

type CellInputProps<Row> = {
  readonly place: CellPlace;
  readonly column: Column<Row>;
  readonly row: Row | undefined;
  readonly edit: CellEdit | undefined;
  /** Why what was typed cannot be taken. */
  readonly problem: string | undefined;
  readonly code: string | undefined;
  readonly editable: boolean;
  readonly actions: GridActions;
};

/**
 * The input of the cell under the hand. It is there and focused before anything is typed, transparent until the first
 * change, so that an input method composes into it from the first key; a cell that only then got an input would lose
 * that key.
 */
export function CellInput<Row>({ place, column, row, edit, problem, code, editable, actions }: CellInputProps<Row>) {
  const { input } = actions;
  const listId = useId();
  const noteId = useId();
  const { editor } = column;
  const choices = edit && editor?.kind === 'choice' ? offeredChoices(editor.choices, edit) : undefined;
  useLayoutEffect(() => actions.onInputReady(), [actions]);
  // F2 puts the caret behind the last letter; typing put it there already.
  const opened = edit?.mode === 'edit';
  useLayoutEffect(() => {
    const end = input.current?.value.length ?? 0;
    if (opened) input.current?.setSelectionRange(end, end);
  }, [input, opened]);
  const combobox = choices && {
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': listId,
    'aria-activedescendant': edit && edit.lit >= 0 && choices.length > 0 ? choiceId(listId, edit.lit) : undefined,
  };
  return (
    <Popover
      opened={choices !== undefined || problem !== undefined}
      position="bottom-start"
      offset={2}
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <input
          ref={input}
          type="text"
          className={styles.input}
          aria-label={column.header}
          aria-describedby={problem ? noteId : undefined}
          {...combobox}
          autoComplete="off"
          spellCheck={false}
          readOnly={!editable}
          maxLength={editor?.kind === 'text' ? editor.maxLength : undefined}
          value={edit?.typed ?? ''}
          onCompositionStart={() => !edit && editable && actions.onType(place, '')}
          onChange={(event) => actions.onType(place, event.target.value)}
          onKeyDown={actions.onKeyDown}
          data-pane-entry
          data-at-rest={edit === undefined || undefined}
        />
      </Popover.Target>
      <Popover.Dropdown
        className={classNames(choices && !problem ? listStyles.popup : styles.bubble, choices && styles.choices)}
      >
        {problem && (
          <div id={noteId}>
            <RefusalMessage sentence={problem} {...(code && { code })} />
          </div>
        )}
        {choices && edit && (
          <ChoiceList
            id={listId}
            label={column.header}
            choices={choices}
            chosen={row !== undefined && editor ? [editor.value(row)] : []}
            lit={edit.lit}
            onPick={(choice) => actions.onPickChoice(choices.indexOf(choice))}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
