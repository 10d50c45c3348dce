import { ok, refuse } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { dropDraft, findDraft, keepDraft } from './drafts.repo.ts';

export const draftsQueries: Of<Queries, 'drafts'> = {
  'drafts.find': ({ form }, { read }) => ok(findDraft(read, form)),
};

export const draftsHandlers = (deps: HostDeps): Of<HostHandlers, 'drafts'> => ({
  'drafts.keep': ({ form, content }, ctx) => {
    const register = deps.register();
    if (register.isReadOnly()) return refuse('register.readOnly');
    register.writeLocal((db) => keepDraft(db, form, content, ctx.now));
    return ok(null);
  },
  'drafts.drop': ({ form }) => {
    const register = deps.register();
    if (register.isReadOnly()) return refuse('register.readOnly');
    register.writeLocal((db) => dropDraft(db, form));
    return ok(null);
  },
});
