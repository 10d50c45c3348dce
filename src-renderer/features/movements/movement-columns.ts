import type { TFunction } from 'i18next';
import type { MovementRow } from '#shared/api/movements.ts';
import { formatDay } from '#shared/base/local-date.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';

/** "01/12/2024 – 15/02/2025", an open end as a dash alone, '' where no day is known. */
export const periodText = ({ startsOn, endsOn }: Pick<MovementRow, 'startsOn' | 'endsOn'>): string =>
  startsOn === '' && endsOn === '' ? '' : `${startsOn && formatDay(startsOn)} – ${endsOn && formatDay(endsOn)}`.trim();

export const planText = ({ planNumber, planDate }: Pick<MovementRow, 'planNumber' | 'planDate'>): string =>
  [planNumber, planDate && formatDay(planDate)].filter(Boolean).join(', ');

export const launcherText = (movement: MovementRow, t: TFunction<'movements'>): string =>
  movement.unitId === null ? t('forAll') : movement.unitName;

/** The columns of the list of movements from left to right. */
export const movementColumns = (
  t: TFunction<'movements'>,
  numbers: Intl.NumberFormat,
): readonly Column<MovementRow>[] => [
  {
    id: 'name',
    searched: true,
    header: t('column.name'),
    width: 186,
    grow: 3,
    sortable: true,
    text: ({ name }) => name,
  },
  { id: 'kind', header: t('column.kind'), width: 108, sortable: true, text: ({ kind }) => t(`kind.${kind}`) },
  { id: 'period', header: t('column.period'), width: 188, text: periodText },
  { id: 'plan', header: t('column.plan'), width: 112, grow: 1, text: planText },
  {
    id: 'launcher',
    header: t('column.launcher'),
    width: 112,
    grow: 1,
    sortable: true,
    text: (row) => launcherText(row, t),
  },
  {
    id: 'awards',
    header: t('column.awards'),
    width: 88,
    align: 'end',
    sortable: true,
    text: ({ awards }) => numbers.format(awards),
    exported: { kind: 'number', value: ({ awards }) => awards },
  },
];
