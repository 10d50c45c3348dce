import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { listAwardTypes } from './award-types.repo.ts';

export const awardTypesQueries: Of<Queries, 'awardTypes'> = {
  'awardTypes.list': (_input, { read }) => ok(listAwardTypes(read)),
};
