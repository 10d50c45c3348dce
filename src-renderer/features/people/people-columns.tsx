import type { TFunction } from 'i18next';
import type { PersonRow } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { showServiceNumber } from '#shared/domain/people/person-numbers.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { type Marked, markColumn } from '../marks/index.ts';

/** The columns of the list from left to right. */
export function peopleColumns(
  t: TFunction<'people'>,
  marks: TFunction<'marks'>,
  numbers: Intl.NumberFormat,
): readonly Column<Marked<PersonRow>>[] {
  return [
    {
      id: 'order',
      header: t('column.order'),
      width: 44,
      align: 'end',
      soft: true,
      frozen: true,
      text: (_, index) => numbers.format(index + 1),
    },
    {
      id: 'fullName',
      searched: true,
      header: t('field.fullName'),
      width: 152,
      frozen: true,
      sortable: true,
      text: (row) => row.fullName,
    },
    { id: 'birth', header: t('field.birth'), width: 96, text: (row) => formatDay(row.birth) },
    {
      id: 'serviceNumber',
      searched: true,
      header: t('field.serviceNumber'),
      width: 86,
      text: (row) => showServiceNumber(row.serviceNumber),
    },
    { id: 'rank', header: t('field.rank'), width: 86, text: (row) => row.rank },
    { id: 'post', header: t('field.post'), width: 112, grow: 2, text: (row) => row.post },
    { id: 'unit', header: t('field.unit'), width: 60, grow: 1, text: (row) => row.unitCode || row.unitName },
    {
      id: 'status',
      header: t('field.status'),
      width: 134,
      text: (row) => t(`status.${row.status}`),
      render: (row) => <StateWord tone={row.status === 'active' ? 'ok' : 'plain'} word={t(`status.${row.status}`)} />,
    },
    { id: 'awards', header: t('column.awards'), width: 82, align: 'end', text: (row) => numbers.format(row.awards) },
    markColumn(marks, ({ syncState }) => syncState),
  ];
}
