import path from 'node:path';
import { ok } from '#shared/base/result.ts';
import { sealedKinds } from '#shared/domain/seals/sealed-paper.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { judgeCodes } from './check-seal.service.ts';
import { kindsOff, listChanged, setKind } from './seals.repo.ts';
import { signPaper, whatShows } from './sign-paper.service.ts';

export const sealsQueries: Of<Queries, 'seals'> = {
  'seals.kinds': (_input, { read }) => {
    const off = kindsOff(read);
    return ok(sealedKinds.map((kind) => ({ kind, on: !off.includes(kind) })));
  },
  // The code knows the day only: what was written on it before the print is named too rather than nothing.
  'seals.changed': ({ since, ...scope }, { read }) =>
    ok(listChanged(read, scope, new Date(`${since}T00:00:00`).getTime())),
};

export const sealsHandlers = (deps: HostDeps): Of<HostHandlers, 'seals'> => ({
  'seals.check': async (input, ctx, job) => {
    const name = 'file' in input ? path.basename(ctx.path(input.file)) : input.name;
    const codes = await deps.readCodes('file' in input ? ctx.path(input.file) : input.bytes, name, job);
    return codes.ok ? ok(await judgeCodes(deps, codes.value)) : codes;
  },
  'seals.setKind': ({ kind, on }) => {
    deps.register().writeLocal((db) => setKind(db, kind, on));
    return ok(null);
  },
  'seals.wanted': ({ paper }) => ok({ shows: whatShows(deps, paper) }),
  'seals.sign': (input, ctx) => signPaper(deps, input, ctx),
});
