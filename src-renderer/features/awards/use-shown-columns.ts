import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { Column, RowGroup } from '../../ui/data-grid/grid-types.ts';
import { awardColumns, optionalColumns } from './award-columns.tsx';
import { fitColumns } from './fit-columns.ts';
import type { AwardCatalogues } from './use-award-catalogues.ts';
import { useWidth } from './use-width.ts';

export type ShownColumns = {
  readonly all: readonly Column<AwardRow>[];
  readonly shown: readonly Column<AwardRow>[];
  readonly choose: (ids: readonly string[]) => void;
};

type ColumnInput = AwardCatalogues & { readonly groups: readonly RowGroup[]; readonly today: Day };

/** As many columns as fit, until the person chooses for themselves. */
export function useShownColumns(room: RefObject<HTMLElement | null>, input: ColumnInput): ShownColumns {
  const { t } = useTranslation('awards');
  const { units, awardTypes, groups, today } = input;
  const width = useWidth(room);
  const [chosen, choose] = useState<readonly string[]>();
  const all = useMemo(
    () => awardColumns({ t, units, awardTypes, groups, today }),
    [t, units, awardTypes, groups, today],
  );
  const shown = useMemo(
    () =>
      chosen
        ? all.filter(({ id }) => chosen.includes(id))
        : fitColumns(
            all.filter(({ id }) => !optionalColumns.includes(id)),
            width,
          ),
    [all, chosen, width],
  );
  return { all, shown, choose };
}
