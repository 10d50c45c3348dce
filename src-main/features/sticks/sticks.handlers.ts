import path from 'node:path';
import { ok } from '#shared/base/result.ts';
import { putAway } from '../../platform/files/put-away.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { takeBundle } from '../exchange/index.ts';
import { claimWaiting } from '../volumes/index.ts';
import { makeBackupOfGo } from './backup-of-go.ts';
import { listStick } from './list-stick.service.ts';
import { listBehind, listMatrix } from './matrix.repo.ts';
import { paperInput } from './papers.service.ts';
import { makePreviews } from './previews.ts';
import { makeWaitingCount } from './waiting.service.ts';

export const sticksQueries: Of<Queries, 'sticks' | 'stickPapers'> = {
  'sticks.matrix': ({ year }, { read }) => ok(listMatrix(read, year)),
  'sticks.behind': (asked, { read }) => ok(listBehind(read, asked)),
  'stickPapers.input': (choice, { read, today }) => paperInput(read, choice, today),
};

export function sticksHandlers(deps: HostDeps): Of<HostHandlers, 'sticks'> {
  const previews = makePreviews(deps);
  const waiting = makeWaitingCount(deps);
  const backupOf = makeBackupOfGo(deps);
  return {
    'sticks.list': ({ folder }, ctx, job) => {
      previews.clear();
      return listStick(deps, ctx.path(folder), job);
    },
    'sticks.preview': ({ folder, name }, ctx, job) => previews.preview(path.join(ctx.path(folder), name), ctx, job),
    'sticks.changes': (asked) => previews.changes(asked),
    'sticks.take': async ({ folder, name, go, putAway: away }, ctx, job) => {
      const place = ctx.path(folder);
      const taken = await takeBundle(deps, { file: path.join(place, name), ctx, job }, backupOf(go));
      if (!taken.ok) return taken;
      // A scan whose record has just come may lie here already. Without room for it now it is claimed the next time.
      await claimWaiting(deps);
      const file = away ? ((await putAway(place, name)) ? 'moved' : 'stayed') : 'left';
      return ok({ effect: taken.value, file });
    },
    'sticks.waiting': ({ folder }, ctx, job) => waiting.count(ctx.path(folder), job),
  };
}
