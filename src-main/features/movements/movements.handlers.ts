import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { listMovements } from './movements.repo.ts';

export const movementsQueries: Of<Queries, 'movements'> = {
  'movements.list': (_input, { read }) => ok(listMovements(read)),
};
