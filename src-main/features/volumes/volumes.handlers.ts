import { ok, refuse } from '#shared/base/result.ts';
import { countVolumes, volumeSizes } from '#shared/domain/sync/volume-plan.ts';
import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findInRoster } from '../trust/index.ts';
import { amountOf, scansToSend } from './plan-volumes.service.ts';
import { takeVolumes } from './take-volumes.service.ts';
import { writeVolumes } from './write-volumes.service.ts';

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
  'volumes.take': ({ file }, ctx, job) => takeVolumes(deps, ctx.path(file), job),
});
