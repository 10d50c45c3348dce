import type { TFunction } from 'i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { awardStatuses } from '#shared/domain/awards-status.ts';
import { levels } from '#shared/domain/levels.ts';
import { syncStates } from '#shared/domain/sync/marks.ts';
import type { ShownList } from '../../api/shown-list.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { apiFilter, apiSort } from './award-filter.ts';
import type { AwardList } from './use-award-list.ts';

const wordsFor = <Code extends string>(codes: readonly Code[], word: (code: Code) => string): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, word(code)]));

/** The list as it is shown, for a file: the host reads it again, page by page, and needs the words for its codes. */
export function exportedAwards(
  t: TFunction<'awards'>,
  { filter, sorts, year, years, totals, source }: AwardList,
  columns: readonly Column<AwardRow>[],
): ShownList {
  const statuses = wordsFor(awardStatuses, (status) => t(`status.${status}`));
  const words: Readonly<Record<string, Record<string, string>>> = {
    level: wordsFor(levels, (level) => t(`level.${level}`)),
    syncState: wordsFor(syncStates, (state) => t(`sync.${state}`)),
    commendationType: wordsFor(commendationTypes, (type) => t(`commendation.${type}`)),
    status: statuses,
    // A void award says so wherever its form is named.
    awardTypeId: statuses,
    registerNumber: { draft: t('register.draft') },
  };
  return {
    title: year === undefined ? t('titleAll') : t('titleYear', { year }),
    count: totals ? source.count : 0,
    columns: columns.map(({ id, header }) => ({ id, header, ...(words[id] && { words: words[id] }) })),
    shown: { list: 'awards', filter: apiFilter(filter, years), ...apiSort(sorts) },
  };
}
