import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listAbbreviations, removeAbbreviation } from './abbreviations.repo.ts';
import { fullForms, saveAbbreviation } from './abbreviations.service.ts';

export const abbreviationsQueries: Of<Queries, 'abbreviations'> = {
  'abbreviations.list': (_input, { read }) => ok(listAbbreviations(read)),
};

export const abbreviationsHandlers = (deps: HostDeps): Of<HostHandlers, 'abbreviations'> => ({
  'abbreviations.fullForms': ({ kind }) => ok(fullForms(deps, kind)),
  'abbreviations.save': (input, ctx) => saveAbbreviation(deps, input, ctx.now),
  'abbreviations.remove': ({ kind, short }) => {
    deps.register().writeLocal((db) => removeAbbreviation(db, kind, short));
    return ok(null);
  },
});
