import { useTranslation } from 'react-i18next';
import type { HistoryCell, HistoryEntry } from '#shared/api/records.ts';
import { type RecordTable, trashTables } from '#shared/domain/records/tables.ts';
import { valueKind } from '#shared/domain/records/values.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { Timeline } from '../../ui/shell/detail-pane.tsx';
import styles from './records.module.css';
import { fieldWord, valueWord, type Words } from './value-words.ts';

type HistoryListProps = {
  /** Whose page it is: what happened to its parts is told by their names. */
  readonly table: RecordTable;
  readonly entries: readonly HistoryEntry[];
  readonly nowMs: number;
  readonly onTakeBack: (cell: HistoryCell) => void;
  /** To the page of a bundle, by the name that history gives it. */
  readonly onBundle?: ((label: string) => void) | undefined;
};

/** Who changed what, when and where, newest first. */
export function HistoryList({ table, entries, nowMs, onTakeBack, onBundle }: HistoryListProps) {
  const { t } = useTranslation('records');
  const words = { t, numbers: useNumbers() };
  return (
    <Timeline
      events={entries.map((entry) => ({
        id: entry.key,
        text: <EntryText entry={entry} isPart={entry.table !== table} words={words} onTakeBack={onTakeBack} />,
        small: <ByWhom entry={entry} nowMs={nowMs} words={words} onBundle={onBundle} />,
      }))}
    />
  );
}

type ByWhomProps = Pick<HistoryListProps, 'nowMs' | 'onBundle'> & {
  readonly entry: HistoryEntry;
  readonly words: Words;
};

function ByWhom({ entry: { at, actor, station, madeHere, bundle }, nowMs, words: { t }, onBundle }: ByWhomProps) {
  if (station === '' && bundle === '') return t('history.shipped');
  const parts = [t('history.by', { when: instantText(at, nowMs), actor })];
  if (!madeHere && station !== '') parts.push(station);
  if (bundle === '') return parts.join(' · ');
  const named = t('history.byBundle', { bundle });
  if (!onBundle) return [...parts, named].join(' · ');
  return (
    <>
      {`${parts.join(' · ')} · `}
      <button type="button" className={styles.bundle} onClick={() => onBundle(bundle)}>
        {named}
      </button>
    </>
  );
}

type EntryTextProps = {
  readonly entry: HistoryEntry;
  readonly isPart: boolean;
  readonly words: Words;
  readonly onTakeBack: (cell: HistoryCell) => void;
};

function EntryText({ entry, isPart, words, onTakeBack }: EntryTextProps) {
  const { t } = words;
  const what = t(`table.${entry.table}`);
  const shown = entry.cells.filter(({ column }) => valueKind(column) !== 'hidden');
  if (entry.entered) {
    const facts = shown.map(({ column, value }) =>
      t('history.field', { field: fieldWord(t, column), value: valueWord(column, value, words) }),
    );
    return (
      <>
        {isPart ? t('history.addedPart', { what }) : t('history.entered')}
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </>
    );
  }
  return (
    <>
      {isPart && t('history.changedPart', { what })}
      {shown.map((cell) => (
        <span key={cell.entry} className={styles.change}>
          {changeText(cell, entry.table, words)}
          {cell.canTakeBack && (
            <Button kind="link" size="small" onPress={() => onTakeBack(cell)}>
              {t('history.takeBack')}
            </Button>
          )}
        </span>
      ))}
    </>
  );
}

function changeText({ column, old, value }: HistoryCell, table: RecordTable, words: Words): string {
  const { t } = words;
  if (column === 'deleted') {
    // Parts of a record that are taken out do not lie in the trash by themselves.
    if (!trashTables.some((name) => name === table)) return t(value === '0' ? 'history.putBack' : 'history.takenOut');
    return t(value === '0' ? 'history.restored' : 'history.withdrawn');
  }
  return t('history.fromTo', {
    field: fieldWord(t, column),
    old: valueWord(column, old, words),
    value: valueWord(column, value, words),
  });
}
