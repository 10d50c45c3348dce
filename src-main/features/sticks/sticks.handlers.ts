import path from 'node:path';
import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { previewBundle, takeBundle } from '../exchange/index.ts';
import { listStick } from './list-stick.service.ts';

export const sticksHandlers = (deps: HostDeps): Of<HostHandlers, 'sticks'> => ({
  'sticks.list': ({ folder }, ctx, job) => listStick(deps, ctx.path(folder), job),
  'sticks.preview': ({ folder, name }, ctx, job) =>
    previewBundle(deps, { file: path.join(ctx.path(folder), name), ctx, job }),
  'sticks.take': ({ folder, name }, ctx, job) =>
    takeBundle(deps, { file: path.join(ctx.path(folder), name), ctx, job }),
});
