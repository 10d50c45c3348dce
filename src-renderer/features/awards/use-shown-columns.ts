import { type RefObject, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { awardColumns } from './award-columns.tsx';
import { fitColumns } from './fit-columns.ts';
import type { AwardCatalogues } from './use-award-catalogues.ts';
import { useWidth } from './use-width.ts';

export type ShownColumns = {
  readonly all: readonly Column<AwardRow>[];
  readonly shown: readonly Column<AwardRow>[];
  readonly choose: (ids: readonly string[]) => void;
};

type ColumnInput = AwardCatalogues & { readonly collectives: number; readonly today: Day };

/** As many columns as fit, until the person chooses for themselves. */
export function useShownColumns(room: RefObject<HTMLElement | null>, input: ColumnInput): ShownColumns {
  const { t } = useTranslation('awards');
  const { units, awardTypes, collectives, today } = input;
  const width = useWidth(room);
  const [chosen, choose] = useState<readonly string[]>();
  const all = useMemo(
    () => awardColumns({ t, units, awardTypes, collectives, today }),
    [t, units, awardTypes, collectives, today],
  );
  const shown = useMemo(
    () => (chosen ? all.filter(({ id }) => chosen.includes(id)) : fitColumns(all, width)),
    [all, chosen, width],
  );
  return { all, shown, choose };
}
