import type { TFunction } from 'i18next';
import type { TrashRow } from '#shared/api/records.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { instantText } from '../../ui/format-instant.ts';

/** The columns of the trash from left to right. */
export function trashColumns(t: TFunction<'records'>, nowMs: number): readonly Column<TrashRow>[] {
  return [
    {
      id: 'table',
      header: t('trash.column.table'),
      width: 136,
      frozen: true,
      text: ({ table }) => t(`table.${table}`),
    },
    { id: 'title', header: t('trash.column.title'), width: 150, grow: 2, text: ({ title }) => title },
    { id: 'small', header: t('trash.column.small'), width: 150, grow: 3, text: ({ small }) => small },
    {
      id: 'together',
      header: t('trash.column.together'),
      width: 72,
      align: 'end',
      text: ({ together }) => (together > 0 ? t('trash.together', { awards: together }) : ''),
    },
    {
      id: 'at',
      header: t('trash.column.at'),
      width: 124,
      text: ({ at }) => (at === null ? t('trash.unknownTime') : instantText(at, nowMs)),
    },
    { id: 'actor', header: t('trash.column.actor'), width: 112, grow: 1, text: ({ actor }) => actor },
    { id: 'station', header: t('trash.column.station'), width: 100, grow: 1, text: ({ station }) => station },
  ];
}
