import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { saveRate, withdrawRate } from './award-rates.service.ts';
import { countAwardsOf, listAwardTypes, listCatalogue } from './award-types.repo.ts';
import { saveAwardType } from './award-types.service.ts';

export const awardTypesQueries: Of<Queries, 'awardTypes'> = {
  'awardTypes.list': (_input, { read }) => ok(listAwardTypes(read)),
  'awardTypes.catalogue': (_input, { read }) => ok(listCatalogue(read)),
  'awardTypes.usage': ({ id }, { read }) => ok(countAwardsOf(read, id)),
};

export const awardTypesHandlers = (deps: HostDeps): Of<HostHandlers, 'awardTypes'> => ({
  'awardTypes.save': (input, ctx) => saveAwardType(deps.register(), input, ctx),
  'awardTypes.saveRate': (input, ctx) => saveRate(deps.register(), input, ctx),
  'awardTypes.withdrawRate': (input, ctx) => withdrawRate(deps.register(), input, ctx),
});
