import path from 'node:path';
import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { takeBundle } from '../exchange/index.ts';
import { claimWaiting } from '../volumes/index.ts';
import { listStick } from './list-stick.service.ts';
import { listMatrix } from './matrix.repo.ts';
import { makePreviews } from './previews.ts';

export const sticksQueries: Of<Queries, 'sticks'> = {
  'sticks.matrix': ({ year }, { read }) => ok(listMatrix(read, year)),
};

export function sticksHandlers(deps: HostDeps): Of<HostHandlers, 'sticks'> {
  const previews = makePreviews(deps);
  return {
    'sticks.list': ({ folder }, ctx, job) => {
      previews.clear();
      return listStick(deps, ctx.path(folder), job);
    },
    'sticks.preview': ({ folder, name }, ctx, job) => previews.preview(path.join(ctx.path(folder), name), ctx, job),
    'sticks.changes': (asked) => previews.changes(asked),
    'sticks.take': async ({ folder, name }, ctx, job) => {
      const taken = await takeBundle(deps, { file: path.join(ctx.path(folder), name), ctx, job });
      // A scan whose record has just come may lie here already. Without room for it now it is claimed the next time.
      if (taken.ok) await claimWaiting(deps);
      return taken;
    },
  };
}
