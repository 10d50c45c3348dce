import type { Output } from '#shared/api/index.ts';
import { viewLists } from '#shared/api/views.ts';

/** A register whose lists nobody has arranged yet. */
export const noViews = Object.fromEntries(
  viewLists.map((list) => [list, { arrangement: null, views: [] }]),
) as unknown as Output<'views.all'>;
