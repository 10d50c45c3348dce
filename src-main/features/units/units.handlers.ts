import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { listUnits } from './units.repo.ts';

export const unitsQueries: Of<Queries, 'units'> = {
  'units.list': (_input, { read }) => ok(listUnits(read)),
};
