import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { makeShares, type ShareTray, shareSheet } from './make-shares.service.ts';
import { checkShare, setNewPassphrase } from './new-passphrase.service.ts';
import { restoreHeadquarters } from './restore-headquarters.service.ts';
import { shareState } from './shares.repo.ts';

export const sharesQueries: Of<Queries, 'shares'> = {
  'shares.state': (_input, { read }) => ok(shareState(read)),
};

export const sharesHandlers = (deps: HostDeps): Of<HostHandlers, 'shares'> => {
  const tray: ShareTray = { shares: [], madeAt: 0 };
  return {
    'shares.make': ({ passphrase }, ctx) => makeShares(deps, tray, passphrase, ctx),
    'shares.sheet': ({ number }) => shareSheet(deps, tray, number),
    'shares.putAway': () => {
      tray.shares = [];
      return ok(null);
    },
    'shares.check': ({ typed }, ctx) => checkShare(deps, typed, ctx),
    'shares.restore': (input, ctx, job) => restoreHeadquarters(deps, input, ctx, job),
    'shares.newPassphrase': (input) => setNewPassphrase(deps, input),
  };
};
