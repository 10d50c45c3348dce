import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listMovements } from './movements.repo.ts';
import { saveMovement } from './movements.service.ts';

export const movementsQueries: Of<Queries, 'movements'> = {
  'movements.list': (_input, { read }) => ok(listMovements(read)),
};

export const movementsHandlers = (deps: HostDeps): Of<HostHandlers, 'movements'> => ({
  'movements.save': (input, ctx) => saveMovement(deps.register(), input, ctx),
});
