import type { Sort, Sorts } from './grid-types.ts';

/** Rows that agree in the first key stand by the second; more nobody keeps in mind. */
const MOST_KEYS = 2;

/**
 * The order after a heading was chosen: by that column alone, or the other way round where it was so already.
 * @param further it becomes the second key, or that is turned round
 */
export function sortedByHeading(sorts: Sorts, columnId: string, further: boolean): Sorts {
  const turned = (sort: Sort): Sort => ({ ...sort, descending: !sort.descending });
  const at = sorts.findIndex((sort) => sort.columnId === columnId);
  if (further && at >= 0) return sorts.map((sort, key) => (key === at ? turned(sort) : sort));
  const fresh: Sort = { columnId, descending: false };
  if (further && sorts.length > 0) return [...sorts.slice(0, MOST_KEYS - 1), fresh];
  const [first] = sorts;
  return at === 0 && first ? [turned(first)] : [fresh];
}
