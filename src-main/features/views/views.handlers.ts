import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { forgetArrangement, removeView, saveArrangement, setOpening } from './views.repo.ts';
import { allViews, saveView } from './views.service.ts';

export const viewsQueries: Of<Queries, 'views'> = {
  'views.all': (_input, { read }) => ok(allViews(read)),
};

export const viewsHandlers = (deps: HostDeps): Of<HostHandlers, 'views'> => ({
  'views.arrange': ({ list, arrangement }, ctx) => {
    deps.register().writeLocal((db) => {
      if (arrangement === null) forgetArrangement(db, list);
      else saveArrangement(db, list, JSON.stringify(arrangement), ctx.now);
    });
    return ok(null);
  },
  'views.save': (input, ctx) => saveView(deps, input, ctx.now),
  'views.remove': ({ list, name }) => {
    deps.register().writeLocal((db) => removeView(db, list, name));
    return ok(null);
  },
  'views.openWith': ({ list, name }) => {
    deps.register().writeLocal((db) => setOpening(db, list, name));
    return ok(null);
  },
});
