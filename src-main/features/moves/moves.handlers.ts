import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { takeMove } from './take-move.service.ts';
import { writeMove } from './write-move.service.ts';

export const movesHandlers = (deps: HostDeps): Of<HostHandlers, 'moves'> => ({
  'moves.write': ({ folder }, ctx, job) => writeMove(deps, ctx.path(folder), ctx, job),
  'moves.take': ({ folder }, ctx, job) => takeMove(deps, ctx.path(folder), job),
});
