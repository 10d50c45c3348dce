import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { beginWork, grantEnrolment } from './enrolment.service.ts';
import { exportBundle } from './export-bundle.service.ts';
import { listBundles } from './peers.repo.ts';
import { listPeers } from './peers.service.ts';
import { previewBundle, takeBundle } from './take-bundle.service.ts';

const bundlesShown = 500;

export const exchangeQueries: Of<Queries, 'exchange'> = {
  'exchange.peers': (_input, { read }) => ok(listPeers(read)),
  'exchange.log': (_input, { read }) => ok(listBundles(read, bundlesShown)),
};

export const exchangeHandlers = (deps: HostDeps): Of<HostHandlers, 'bundles' | 'enrolment'> => ({
  'enrolment.grant': (input, ctx, job) => grantEnrolment(deps, input, ctx, job),
  'enrolment.begin': ({ folder }, ctx, job) => beginWork(deps, ctx.path(folder), ctx, job),
  'bundles.export': ({ folder, to }, ctx, job) => exportBundle(deps, { folder: ctx.path(folder), to }, ctx, job),
  'bundles.preview': ({ file }, ctx, job) => previewBundle(deps, { file: ctx.path(file), ctx, job }),
  'bundles.take': ({ file }, ctx, job) => takeBundle(deps, { file: ctx.path(file), ctx, job }),
});
