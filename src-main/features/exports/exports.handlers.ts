import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { exportEverything } from './export-everything.service.ts';
import { exportList } from './export-list.service.ts';

export const exportsHandlers = (deps: HostDeps): Of<HostHandlers, 'exports'> => ({
  'exports.list': (asked, ctx, job) => exportList(deps, asked, { target: ctx.path(asked.file), today: ctx.today }, job),
  'exports.everything': ({ file }, ctx, job) => exportEverything(deps, ctx.path(file), job),
});
