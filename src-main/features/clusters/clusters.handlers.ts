import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { clusterYear, nextYear } from './cluster-year.ts';
import * as clusters from './clusters.service.ts';

export const clustersQueries: Of<Queries, 'clusters'> = {
  'clusters.year': ({ year }, { read, today }) => ok(clusterYear(read, year, today)),
  'clusters.nextYear': ({ from, to }, { read }) => ok(nextYear(read, from, to)),
};

export const clustersHandlers = (deps: HostDeps): Of<HostHandlers, 'clusters'> => ({
  'clusters.save': (input, ctx) => clusters.saveCluster(deps.register(), input, ctx),
  'clusters.reorder': (input, ctx) => clusters.reorderCluster(deps.register(), input, ctx),
  'clusters.addMembers': (input, ctx) => clusters.addMembers(deps.register(), input, ctx),
  'clusters.removeMember': (input, ctx) => clusters.removeMember(deps.register(), input, ctx),
  'clusters.setOffice': (input, ctx) => clusters.setOffice(deps.register(), input, ctx),
  'clusters.startYear': (input, ctx) => clusters.startYear(deps.register(), input, ctx),
});
