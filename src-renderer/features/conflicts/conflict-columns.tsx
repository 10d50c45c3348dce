import type { TFunction } from 'i18next';
import type { ConflictRow } from '#shared/api/conflicts.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { fieldWord, valueWord, type Words } from '../records/index.ts';

export const keyOf = ({ table, id, column }: ConflictRow): string => `${table} ${id} ${column}`;

/** A value of a conflict in words; of the trash it is said what becomes of the record. */
export function conflictValue(t: TFunction<'conflicts'>, words: Words, column: string, value: string): string {
  if (column === 'deleted') return t(value === '0' ? 'value.keep' : 'value.withdraw');
  return valueWord(column, value, words);
}

/** The columns of both lists from left to right. */
export function conflictColumns(
  t: TFunction<'conflicts'>,
  words: Words,
  nowMs: number,
): readonly Column<ConflictRow>[] {
  const said = (row: ConflictRow, value: string) => conflictValue(t, words, row.column, value);
  const others = (row: ConflictRow) => row.values.filter((value) => !value.shown);
  return [
    { id: 'title', header: t('column.title'), width: 140, grow: 2, frozen: true, text: ({ title }) => title },
    { id: 'field', header: t('column.field'), width: 92, grow: 1, text: ({ column }) => fieldWord(words.t, column) },
    {
      id: 'shown',
      header: t('column.shown'),
      width: 104,
      grow: 2,
      text: (row) =>
        row.values
          .filter((value) => value.shown)
          .map(({ value }) => said(row, value))
          .join(' / '),
    },
    {
      id: 'other',
      header: t('column.other'),
      width: 104,
      grow: 2,
      text: (row) =>
        others(row)
          .map(({ value }) => said(row, value))
          .join(' / '),
    },
    {
      id: 'station',
      header: t('column.station'),
      width: 96,
      grow: 1,
      text: (row) => [...new Set(others(row).map(({ station }) => station || t('someStation')))].join(', '),
    },
    {
      id: 'at',
      header: t('column.at'),
      width: 118,
      text: ({ values }) => instantText(Math.max(...values.map(({ at }) => at)), nowMs),
    },
    { id: 'unit', header: t('column.unit'), width: 90, grow: 1, text: ({ unitName }) => unitName },
    {
      id: 'settledBy',
      header: t('column.settledBy'),
      width: 122,
      text: ({ settledBy }) => t(`settledBy.${settledBy}`),
      render: ({ settledBy }) => (
        <StateWord tone={settledBy === 'us' ? 'bad' : 'wait'} word={t(`settledBy.${settledBy}`)} />
      ),
    },
  ];
}
