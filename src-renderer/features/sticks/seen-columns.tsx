import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeenKind, SeenRow } from '#shared/api/sticks.ts';
import type { Refusal } from '#shared/errors.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import type { Tone } from '../../ui/tone.ts';
import { fieldWord, valueWord } from '../records/index.ts';

const tones: Readonly<Record<SeenKind, Tone>> = {
  new: 'ok',
  changed: 'plain',
  conflict: 'bad',
  refused: 'bad',
  waiting: 'wait',
};

const waits = ['unknownTable', 'unknownColumn', 'orphan', 'proposal', 'returned'] as const;

/** What a change of a bundle is, in columns. */
export function useSeenColumns(nowMs: number): readonly Column<SeenRow>[] {
  const { t } = useTranslation('sticks');
  const { t: ofRecords } = useTranslation('records');
  const numbers = useNumbers();
  const words = useRefusalWords();
  return useMemo(() => {
    const why = ({ reason }: SeenRow): string => {
      const wait = waits.find((one) => one === reason);
      if (wait) return t(`seen.waits.${wait}`);
      return reason === '' ? '' : words({ code: reason, params: {} } as Refusal).sentence;
    };
    const tableWord = (table: string): string => {
      const typed: (key: string, options: { defaultValue: string }) => string = ofRecords;
      return typed(`table.${table}`, { defaultValue: table });
    };
    const value = (row: SeenRow, of: 'old' | 'value'): string =>
      row.column === '' ? '' : valueWord(row.column, row[of], { t: ofRecords, numbers });
    return [
      {
        id: 'kind',
        header: t('seen.kind'),
        width: 120,
        text: ({ kind }) => t(`seen.kinds.${kind}`),
        render: ({ kind }) => <StateWord tone={tones[kind]} word={t(`seen.kinds.${kind}`)} />,
      },
      {
        id: 'title',
        header: t('seen.record'),
        width: 220,
        grow: 2,
        text: ({ title, small }) => [title, small].filter((part) => part !== '').join(' · '),
      },
      { id: 'table', header: t('seen.table'), width: 130, soft: true, text: ({ table }) => tableWord(table) },
      {
        id: 'column',
        header: t('seen.field'),
        width: 120,
        text: ({ column }) => (column === '' ? t('seen.whole') : fieldWord(ofRecords, column)),
      },
      { id: 'old', header: t('seen.here'), width: 140, grow: 1, text: (row) => value(row, 'old') },
      { id: 'value', header: t('seen.there'), width: 140, grow: 1, text: (row) => value(row, 'value') },
      { id: 'why', header: t('seen.why'), width: 140, grow: 1, text: why },
      { id: 'unit', header: t('seen.unit'), width: 140, soft: true, text: ({ unit }) => unit },
      {
        id: 'actor',
        header: t('seen.actor'),
        width: 150,
        soft: true,
        text: ({ actor, station }) => [actor, station].filter((part) => part !== '').join(' · '),
      },
      { id: 'at', header: t('seen.at'), width: 130, soft: true, text: ({ at }) => instantText(at, nowMs) },
    ];
  }, [t, ofRecords, numbers, words, nowMs]);
}
