import { type RefObject, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { Column, RowGroup } from '../../ui/data-grid/grid-types.ts';
import { type ArrangedColumns, useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { useWidth } from '../../ui/use-width.ts';
import { awardColumns, optionalColumns } from './award-columns.tsx';
import { fitColumns } from './fit-columns.ts';
import type { AwardCatalogues } from './use-award-catalogues.ts';
import type { AwardList } from './use-award-list.ts';

type ColumnInput = AwardCatalogues &
  Pick<AwardList, 'arrangement' | 'setArrangement' | 'source'> & {
    readonly groups: readonly RowGroup[];
    readonly today: Day;
  };

/** As many columns as fit, until the person chooses for themselves. */
export function useShownColumns(room: RefObject<HTMLElement | null>, input: ColumnInput): ArrangedColumns<AwardRow> {
  const { t } = useTranslation('awards');
  const { units, awardTypes, ranks, groups, today } = input;
  const { moved } = input.source;
  const width = useWidth(room);
  const given = useMemo(
    () => awardColumns({ t, units, awardTypes, ranks, groups, today, moved }),
    [t, units, awardTypes, ranks, groups, today, moved],
  );
  const standard = useCallback(
    (all: readonly Column<AwardRow>[]) =>
      fitColumns(
        all.filter(({ id }) => !optionalColumns.includes(id)),
        width,
      ),
    [width],
  );
  return useArrangedColumns(given, input, standard);
}
