import type { TFunction } from 'i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import type { ShownList } from '../../api/shown-list.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { apiFilter, apiSort } from './award-filter.ts';
import type { AwardList } from './use-award-list.ts';

const syncStates = ['unsent', 'sent', 'confirmed', 'received', 'conflict'] as const;

/** The list as it is shown, for a file: the host reads it again, page by page, and needs the words for its codes. */
export function exportedAwards(
  t: TFunction<'awards'>,
  { filter, sort, year, years, totals }: AwardList,
  columns: readonly Column<AwardRow>[],
): ShownList {
  const words: Readonly<Record<string, Record<string, string>>> = {
    level: Object.fromEntries(levels.map((level) => [level, t(`level.${level}`)])),
    syncState: Object.fromEntries(syncStates.map((state) => [state, t(`sync.${state}`)])),
  };
  return {
    title: year === undefined ? t('titleAll') : t('titleYear', { year }),
    count: totals?.total ?? 0,
    columns: columns.map(({ id, header }) => ({ id, header, ...(words[id] && { words: words[id] }) })),
    shown: { list: 'awards', filter: apiFilter(filter, years), ...apiSort(sort) },
  };
}
