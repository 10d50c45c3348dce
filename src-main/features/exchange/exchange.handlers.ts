import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { exportBundle } from './export-bundle.service.ts';
import { certifyStation, exportOwnCard, readUnitRequest } from './headquarters-cards.service.ts';
import { listBundles } from './peers.repo.ts';
import { listPeers } from './peers.service.ts';
import { previewBundle, takeBundle } from './take-bundle.service.ts';
import { acceptCertificate, makeOwnRequest, readHeadquarters } from './unit-cards.service.ts';

const bundlesShown = 500;

export const exchangeQueries: Of<Queries, 'exchange'> = {
  'exchange.peers': (_input, { read }) => ok(listPeers(read)),
  'exchange.log': (_input, { read }) => ok(listBundles(read, bundlesShown)),
};

export const exchangeHandlers = (deps: HostDeps): Of<HostHandlers, 'cards' | 'bundles'> => ({
  'cards.exportOwn': (input, ctx) => exportOwnCard(deps, input, ctx),
  'cards.readHeadquarters': ({ file }, ctx) => readHeadquarters(ctx.path(file)),
  'cards.makeRequest': (input, ctx) => makeOwnRequest(deps, input, ctx),
  'cards.readRequest': ({ file }, ctx) => readUnitRequest(deps, ctx.path(file), ctx.now),
  'cards.certify': (input, ctx) => certifyStation(deps, input, ctx),
  'cards.accept': ({ file }, ctx) => acceptCertificate(deps, ctx.path(file)),
  'bundles.export': ({ folder, to }, ctx, job) => exportBundle(deps, { folder: ctx.path(folder), to }, ctx, job),
  'bundles.preview': ({ file }, ctx, job) => previewBundle(deps, { file: ctx.path(file), ctx, job }),
  'bundles.take': ({ file }, ctx, job) => takeBundle(deps, { file: ctx.path(file), ctx, job }),
});
