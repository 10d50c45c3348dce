import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BundleChange, BundleChangeKind } from '#shared/api/bundle-page.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { instantText } from '../../ui/format-instant.ts';
import type { Tone } from '../../ui/tone.ts';
import { fieldWord, valueWord } from '../records/index.ts';

export const kindTones: Readonly<Record<BundleChangeKind, Tone>> = {
  new: 'ok',
  changed: 'plain',
  conflict: 'bad',
  withdrawn: 'wait',
  restored: 'ok',
  entered: 'plain',
};

/** The field of a change, or that it is a whole record. */
export const whatChanged = (t: TFunction<'bundles'>, records: TFunction<'records'>, column: string): string =>
  column === '' || column === 'deleted' ? t('whole') : fieldWord(records, column);

/** What a bundle changed, in columns. */
export function useBundleColumns(nowMs: number): readonly Column<BundleChange>[] {
  const { t } = useTranslation('bundles');
  const { t: records } = useTranslation('records');
  const numbers = useNumbers();
  return useMemo(() => {
    const value = ({ column, ...row }: BundleChange, of: 'old' | 'value'): string =>
      column === '' || column === 'deleted' ? '' : valueWord(column, row[of], { t: records, numbers });
    return [
      {
        id: 'kind',
        header: t('kind'),
        width: 118,
        text: ({ kind }) => t(`kinds.${kind}`),
        render: ({ kind }) => <StateWord tone={kindTones[kind]} word={t(`kinds.${kind}`)} />,
      },
      { id: 'title', header: t('record'), width: 170, grow: 3, frozen: true, text: ({ title }) => title },
      { id: 'table', header: t('table'), width: 112, soft: true, text: ({ table }) => records(`table.${table}`) },
      { id: 'column', header: t('field'), width: 110, grow: 1, text: ({ column }) => whatChanged(t, records, column) },
      { id: 'old', header: t('old'), width: 110, grow: 2, text: (row) => value(row, 'old') },
      { id: 'value', header: t('value'), width: 110, grow: 2, text: (row) => value(row, 'value') },
      { id: 'unit', header: t('unit'), width: 120, grow: 1, soft: true, text: ({ unit }) => unit },
      { id: 'actor', header: t('actor'), width: 100, soft: true, text: ({ actor }) => actor },
      { id: 'station', header: t('station'), width: 110, soft: true, text: ({ station }) => station },
      { id: 'at', header: t('at'), width: 118, soft: true, text: ({ at }) => instantText(at, nowMs) },
    ];
  }, [t, records, numbers, nowMs]);
}
