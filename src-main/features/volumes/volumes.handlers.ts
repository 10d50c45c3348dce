import { ok, refuse } from '#shared/base/result.ts';
import { countVolumes, volumeSizes } from '#shared/domain/sync/volume-plan.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findInRoster } from '../trust/index.ts';
import { amountOf, scansToSend } from './plan-volumes.service.ts';
import { takeVolumes } from './take-volumes.service.ts';
import { listVolumes } from './volume-log.repo.ts';
import { writeVolumes } from './write-volumes.service.ts';

const mostListed = 200;

export const volumesQueries: Of<Queries, 'volumes'> = {
  'volumes.log': (_input, { read }) => ok(listVolumes(read, mostListed)),
};

export const volumesHandlers = (deps: HostDeps): Of<HostHandlers, 'volumes'> => ({
  'volumes.plan': async ({ to, again }, _ctx, job) => {
    const { read } = deps.register();
    const peer = findInRoster(read, to);
    if (!peer) return refuse('record.gone');
    const scans = await scansToSend(read, deps.dataFolder, { peer, again }, job);
    const volumes = volumeSizes.map((volumeBytes) => ({ volumeBytes, count: countVolumes(scans, volumeBytes) }));
    return ok({ ...amountOf(scans), volumes });
  },
  'volumes.write': ({ folder, ...request }, ctx, job) =>
    writeVolumes(deps, { ...request, folder: ctx.path(folder) }, ctx, job),
  'volumes.take': ({ file }, ctx, job) => takeVolumes(deps, { chosen: ctx.path(file), ctx }, job),
});
