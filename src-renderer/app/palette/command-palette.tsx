import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nfc } from '#shared/base/vi-text.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import type { Go } from '../use-places.ts';
import styles from './palette.module.css';
import { arrangeEntries, type Entry, entryGroups, fixedEntries, isFixed } from './palette-entries.ts';
import { useRecordEntries } from './use-record-entries.ts';

type CommandPaletteProps = {
  /** Screens and commands. */
  readonly entries: readonly Entry[];
  /** Used lately, the newest first. */
  readonly recent: readonly Entry[];
  readonly go: Go;
  readonly onRun: (entry: Entry) => void;
  readonly onClose: () => void;
};

/** Everything there is to do and to go to, found by typing; the focus never leaves the field. */
export function CommandPalette({ entries, recent, go, onRun, onClose }: CommandPaletteProps) {
  const { t } = useTranslation('commands');
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [wanted, light] = useState(0);
  const [waiting, setWaiting] = useState(false);
  const text = nfc(typed);
  const records = useRecordEntries(text, go);
  const found = arrangeEntries([...fixedEntries(entries, recent, text), ...records.found]);
  const lit = Math.max(0, Math.min(wanted, found.length - 1));
  const first = found[lit];
  // Enter came before the answers did: it means what they put first, not what stood there before.
  const ready = records.settled || (first !== undefined && isFixed(first));
  const due = waiting && records.settled;
  useEffect(() => {
    if (due) setWaiting(false);
    if (due && first) onRun(first);
  }, [due, first, onRun]);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = steps[event.key];
    if (step !== undefined) light(Math.max(0, Math.min(found.length - 1, lit + step)));
    else if (event.key === 'Enter' && !ready) setWaiting(true);
    else if (event.key === 'Enter' && first) onRun(first);
    else return;
    event.preventDefault();
  };
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    setTyped(event.target.value);
    setWaiting(false);
    light(0);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      // Whoever opened it knows whether the hand goes back or on to what was chosen.
      returnFocus={false}
      withCloseButton={false}
      size={620}
      padding={0}
      yOffset="10vh"
      transitionProps={{ duration: 0 }}
      overlayProps={{ color: 'transparent', backgroundOpacity: 0, className: styles.veil ?? '' }}
      attributes={{ content: { 'aria-label': t('title') } }}
      classNames={{ content: styles.content ?? '' }}
    >
      <div className={styles.field}>
        <Icon of={IconSearch} size={16} />
        <input
          role="combobox"
          aria-label={t('title')}
          aria-expanded
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={found.length > 0 ? `${listId}-${lit}` : undefined}
          // biome-ignore lint/a11y/noAutofocus: the next letter typed is meant for it
          autoFocus
          data-autofocus
          autoComplete="off"
          spellCheck={false}
          placeholder={t('placeholder')}
          className={styles.input}
          value={typed}
          onChange={onChange}
          onKeyDown={onKeyDown}
        />
      </div>
      <EntryList id={listId} found={found} lit={lit} onRun={onRun} />
      {found.length === 0 && records.settled && (
        <p className={styles.none} role="status">
          {t('none', { typed: text })}
        </p>
      )}
    </Modal>
  );
}

type EntryListProps = {
  readonly id: string;
  readonly found: readonly Entry[];
  readonly lit: number;
  readonly onRun: (entry: Entry) => void;
};

function EntryList({ id, found, lit, onRun }: EntryListProps) {
  const { t } = useTranslation('commands');
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lit entry is another place to show
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    // Not every engine has it, and none needs it for the choice itself.
    if (option && 'scrollIntoView' in option) option.scrollIntoView({ block: 'nearest' });
  }, [lit, found]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('found')} className={styles.list} hidden={found.length === 0}>
      {entryGroups
        .filter((group) => found.some((entry) => entry.group === group))
        .map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset does not belong into a list of options
          <div key={group} role="group" aria-label={t(`group.${group}`)}>
            <div className={styles.heading} aria-hidden>
              {t(`group.${group}`)}
            </div>
            {found.map(
              (entry, at) =>
                entry.group === group && (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field that keeps the focus
                  <div
                    key={entry.id}
                    id={`${id}-${at}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={at === lit}
                    className={classNames(styles.option, at === lit && styles.lit)}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => onRun(entry)}
                  >
                    <span className={styles.label}>{entry.label}</span>
                    {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
                    {entry.keys && <Kbd>{entry.keys}</Kbd>}
                  </div>
                ),
            )}
          </div>
        ))}
    </div>
  );
}
