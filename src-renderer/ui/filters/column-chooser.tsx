import { IconCheck, IconChevronDown, IconColumns3, IconGripVertical } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../button.tsx';
import listStyles from '../choice/choice-list.module.css';
import { choiceId } from '../choice/choice-list.tsx';
import { classNames } from '../class-names.ts';
import { type Arrangement, asGiven, isAsGiven, movedColumn } from '../data-grid/arrange-columns.ts';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import { ChipPopover } from './chip-popover.tsx';
import styles from './filters.module.css';

type ChooserColumn = {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly frozen?: boolean;
};

type ColumnChooserProps = {
  /** Whose columns, where a screen has several. */
  readonly label?: string;
  /** Every column in its present order. */
  readonly columns: readonly ChooserColumn[];
  readonly shown: readonly string[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
};

/** Which columns a list shows and in what order: by Space and Alt with the arrows, or by the mouse. */
export function ColumnChooser({ label, columns, shown, arrangement, onArrange }: ColumnChooserProps) {
  const texts = useUiTexts();
  return (
    <ChipPopover
      popup="dialog"
      side="end"
      face={
        <>
          <Icon of={IconColumns3} size={15} />
          {label ?? texts.columns.title}
          <Icon of={IconChevronDown} size={14} />
        </>
      }
    >
      {(close) => (
        <>
          <ColumnList columns={columns} shown={shown} arrangement={arrangement} onArrange={onArrange} onClose={close} />
          <div className={styles.popupFoot}>
            <span className={styles.hint}>{texts.columns.hint}</span>
            <Button size="small" disabled={isAsGiven(arrangement)} onPress={() => onArrange(asGiven)}>
              {texts.columns.reset}
            </Button>
          </div>
        </>
      )}
    </ChipPopover>
  );
}

function ColumnList({
  columns,
  shown,
  arrangement,
  onArrange,
  onClose,
}: ColumnChooserProps & { readonly onClose: () => void }) {
  const texts = useUiTexts();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  // It was just opened to be chosen from.
  useEffect(() => list.current?.focus(), []);
  const [lit, setLit] = useState(0);
  useEffect(() => {
    const option = list.current?.children[lit];
    // Not every engine has it.
    if (option && 'scrollIntoView' in option) option.scrollIntoView({ block: 'nearest' });
  }, [lit]);
  const [dragged, setDragged] = useState<string>();
  const toggle = (id: string) => {
    const without = shown.filter((one) => one !== id);
    // A list without a column would be a list without a way back.
    if (without.length > 0)
      onArrange({ ...arrangement, shown: without.length < shown.length ? without : [...shown, id] });
  };
  const move = (id: string, to: number) => onArrange(movedColumn(arrangement, columns, id, to));
  const onKeyDown = (event: KeyboardEvent) => {
    const here = columns[lit];
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (step && event.altKey && here) {
      move(here.id, lit + step);
      const frozen = columns.filter((column) => column.frozen).length;
      const [least, most] = here.frozen ? [0, frozen - 1] : [frozen, columns.length - 1];
      setLit(Math.max(least, Math.min(most, lit + step)));
    } else if (step) setLit(Math.max(0, Math.min(columns.length - 1, lit + step)));
    else if (event.key === 'Home') setLit(0);
    else if (event.key === 'End') setLit(columns.length - 1);
    else if ((event.key === ' ' || event.key === 'Enter') && here) toggle(here.id);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (id: string, at: number) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      setDragged(id);
    },
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== undefined && dragged !== id) move(dragged, at);
    },
    onDragEnd: () => setDragged(undefined),
  });
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={texts.columns.title}
      aria-multiselectable
      aria-activedescendant={choiceId(listId, lit)}
      tabIndex={0}
      ref={list}
      className={classNames(listStyles.list, styles.columnList)}
      onKeyDown={onKeyDown}
    >
      {columns.map(({ id, header, frozen }, at) => {
        const on = shown.includes(id);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the list that keeps the focus
          <div
            key={id}
            id={choiceId(listId, at)}
            role="option"
            tabIndex={-1}
            aria-selected={on}
            data-lit={at === lit || undefined}
            className={classNames(listStyles.option, on && listStyles.chosen, listStyles.boxed)}
            onClick={() => {
              setLit(at);
              toggle(id);
            }}
            {...drag(id, at)}
          >
            <span className={listStyles.mark}>{on && <Icon of={IconCheck} size={14} />}</span>
            <span className={listStyles.label}>{header}</span>
            {frozen && <span className={listStyles.hint}>{texts.columns.frozen}</span>}
            <Icon of={IconGripVertical} size={14} className={styles.grip} />
          </div>
        );
      })}
    </div>
  );
}
