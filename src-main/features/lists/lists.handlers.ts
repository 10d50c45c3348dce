import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listInput } from './lists.service.ts';
import { forgetLook, saveLook } from './looks.repo.ts';
import { allLooks } from './looks.service.ts';

export const listsQueries: Of<Queries, 'lists'> = {
  'lists.input': (choice, { read, today }) => listInput(read, choice, today),
  'lists.looks': (_input, { read }) => ok(allLooks(read)),
};

export const listsHandlers = (deps: HostDeps): Of<HostHandlers, 'lists'> => ({
  'lists.keepLook': ({ kind, look }, ctx) => {
    deps.register().writeLocal((db) => {
      if (look === null) forgetLook(db, kind);
      else saveLook(db, kind, JSON.stringify(look), ctx.now);
    });
    return ok(null);
  },
});
