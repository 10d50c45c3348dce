import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { yearFigures } from './overview.service.ts';

export const overviewQueries: Of<Queries, 'overview'> = {
  'overview.year': ({ year }, { read }) => ok(yearFigures(read, year)),
};
