import type { TFunction } from 'i18next';
import type { UnitRow } from '#shared/api/units.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';

/** The columns of the list of units from left to right. */
export function unitColumns(t: TFunction<'units'>, numbers: Intl.NumberFormat): readonly Column<UnitRow>[] {
  const count = (id: 'people' | 'collectiveAwards' | 'individualAwards', width: number): Column<UnitRow> => ({
    id,
    header: t(`column.${id}`),
    width,
    align: 'end',
    text: (unit) => numbers.format(unit[id]),
  });
  return [
    { id: 'code', header: t('column.code'), width: 62, frozen: true, text: (unit) => unit.code },
    { id: 'name', header: t('column.name'), width: 176, grow: 3, text: (unit) => unit.name },
    { id: 'parentName', header: t('column.parentName'), width: 112, grow: 1, text: (unit) => unit.parentName },
    { id: 'cluster', header: t('column.cluster'), width: 112, grow: 1, text: (unit) => unit.cluster },
    count('people', 72),
    count('collectiveAwards', 94),
    count('individualAwards', 94),
    {
      id: 'status',
      header: t('column.status'),
      width: 128,
      text: (unit) => t(`status.${unit.status}`),
      render: (unit) => (
        <StateWord tone={unit.status === 'proposed' ? 'wait' : 'ok'} word={t(`status.${unit.status}`)} />
      ),
    },
  ];
}
