import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { becomeAnotherStation } from './become-another.service.ts';
import { beginAnew } from './begin-anew.service.ts';
import { certifyRotation } from './certify-rotation.service.ts';
import { compareCard } from './compare-typed.ts';
import { certifyStation, exportOwnCard, readUnitRequest } from './headquarters-cards.service.ts';
import { settleNotice } from './notices.repo.ts';
import { revokeStation } from './revoke.service.ts';
import { announceKeys } from './rotate-unit.service.ts';
import { succeedKeys } from './succeed.service.ts';
import { exposedBy, slipOf } from './trust-papers.service.ts';
import { trustState } from './trust-state.service.ts';
import { acceptCertificate, makeOwnRequest, readHeadquarters } from './unit-cards.service.ts';

export const trustQueries: Of<Queries, 'trust'> = {
  'trust.state': (_input, { read }) => ok(trustState(read)),
  'trust.slip': (_input, { read, today }) => slipOf(read, today),
  'trust.exposed': ({ stationId }, { read, today }) => exposedBy(read, stationId, today),
};

export const trustHandlers = (deps: HostDeps): Of<HostHandlers, 'cards' | 'trust' | 'rotation'> => ({
  'cards.exportOwn': (input, ctx) => exportOwnCard(deps, input, ctx),
  'cards.readHeadquarters': ({ file }, ctx) => readHeadquarters(ctx.path(file)),
  'cards.makeRequest': (input, ctx) => makeOwnRequest(deps, input, ctx),
  'cards.readRequest': ({ file }, ctx) => readUnitRequest(deps, ctx.path(file), ctx.now),
  'cards.compare': ({ file, typed }, ctx) => compareCard(ctx.path(file), typed),
  'cards.certify': (input, ctx) => certifyStation(deps, input, ctx.path(input.file), ctx),
  'trust.revoke': (input, ctx) => revokeStation(deps, input, ctx),
  'trust.settle': ({ noticeId }, ctx) => {
    deps.register().writeLocal((db) => settleNotice(db, noticeId, ctx.now));
    return ok(null);
  },
  'trust.becomeAnother': (input, ctx) => becomeAnotherStation(deps, input.passphrase, ctx),
  'trust.beginAnew': (_input, ctx) => beginAnew(deps, ctx),
  'rotation.announce': (input, ctx) => announceKeys(deps, input, ctx),
  'rotation.certify': (input, ctx) => certifyRotation(deps, input, ctx),
  'rotation.succeed': ({ passphrase }, ctx) => succeedKeys(deps, passphrase, ctx),
  'cards.accept': ({ file }, ctx) => acceptCertificate(deps, ctx.path(file)),
});
