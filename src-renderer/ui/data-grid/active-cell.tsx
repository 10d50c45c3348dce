// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot hold a million rows of which thirty are drawn
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus lives in the input of the active cell alone
import { Popover } from '@mantine/core';
import { type CSSProperties, useId, useLayoutEffect, useRef } from 'react';
import listStyles from '../choice/choice-list.module.css';
import { ChoiceList, choiceId } from '../choice/choice-list.tsx';
import { classNames } from '../class-names.ts';
import { RefusalMessage } from '../feedback/refusal-message.tsx';
import { CellContent } from './cell-content.tsx';
import type { CellMark } from './cell-marks.ts';
import styles from './data-grid.module.css';
import type { GridActions } from './grid-actions.ts';
import type { CellPlace, Column } from './grid-types.ts';
import { offeredChoices } from './read-typed.ts';
import type { CellEdit } from './use-cell-edit.ts';

type ActiveCellProps<Row> = {
  readonly place: CellPlace;
  readonly column: Column<Row>;
  readonly row: Row | undefined;
  readonly edit: CellEdit | undefined;
  readonly mark: CellMark | undefined;
  readonly editable: boolean;
  readonly className: string;
  readonly style: CSSProperties;
  readonly actions: GridActions;
};

/**
 * The cell under the hand. It always holds a focused input, transparent until the first change, so that an input
 * method composes into it from the first key; a cell that only then got an input would lose that key.
 */
export function ActiveCell<Row>(props: ActiveCellProps<Row>) {
  const { place, column, row, edit, mark, editable, className, style, actions } = props;
  const cell = useRef<HTMLDivElement>(null);
  const input = actions.input;
  const listId = useId();
  const noteId = useId();
  const choices = edit && column.editor?.kind === 'choice' ? offeredChoices(column.editor.choices, edit) : undefined;
  const problem = edit ? edit.problem : mark?.state === 'refused' ? mark.sentence : undefined;
  useLayoutEffect(() => {
    if (cell.current && input.current) actions.onInputReady(cell.current, input.current);
  }, [actions, input]);
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
    'aria-activedescendant': choices.length > 0 && edit ? choiceId(listId, edit.lit) : undefined,
  };
  return (
    <div
      ref={cell}
      role="gridcell"
      aria-colindex={place.col + 1}
      aria-readonly={!editable || undefined}
      aria-invalid={problem ? true : undefined}
      className={classNames(className, styles.active, edit && styles.editing)}
      style={{ ...style, '--editor-width': column.editor?.kind === 'day' ? '100%' : '200px' } as CSSProperties}
      onMouseDown={(event) => actions.onCellPress(place, event)}
      onDoubleClick={() => actions.onCellDoublePress(place)}
    >
      <CellContent column={column} row={row} index={place.row} mark={mark} />
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
            maxLength={column.editor?.kind === 'text' ? column.editor.maxLength : undefined}
            value={edit?.typed ?? ''}
            onCompositionStart={() => !edit && editable && actions.onType(place, '')}
            onChange={(event) => actions.onType(place, event.target.value)}
            onKeyDown={actions.onKeyDown}
            data-pane-entry
          />
        </Popover.Target>
        <Popover.Dropdown
          className={classNames(choices && !problem ? listStyles.popup : styles.bubble, choices && styles.choices)}
        >
          {problem && (
            <div id={noteId}>
              <RefusalMessage sentence={problem} {...(mark?.code && { code: mark.code })} />
            </div>
          )}
          {choices && edit && (
            <ChoiceList
              id={listId}
              label={column.header}
              choices={choices}
              chosen={row !== undefined && column.editor ? [column.editor.value(row)] : []}
              lit={edit.lit}
              onPick={(choice) => actions.onPickChoice(choices.indexOf(choice))}
            />
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
