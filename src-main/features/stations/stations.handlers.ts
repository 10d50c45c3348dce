import path from 'node:path';
import { ok } from '#shared/base/result.ts';
import { listBackups } from '../../platform/backups/backup-store.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import * as letterheads from './letterheads.repo.ts';
import { ownChanges } from './own-changes.ts';
import { setUpStation, stationStatus, unlockStation } from './stations.service.ts';

export const stationsQueries: Of<Queries, 'station' | 'letterhead'> = {
  'station.changes': (_input, { read }) => ok(ownChanges(read)),
  'letterhead.current': ({ on }, { read, today }) => ok(letterheads.findLetterhead(read, on ?? today) ?? null),
  'letterhead.list': (_input, { read }) => ok(letterheads.listLetterheads(read)),
};

export const stationsHandlers = (deps: HostDeps): Of<HostHandlers, 'station' | 'letterhead'> => ({
  'station.status': () => ok(stationStatus(deps)),
  'station.setUp': (input, ctx) => setUpStation(deps, input, ctx),
  'station.unlock': ({ passphrase }) => unlockStation(deps, passphrase),
  'station.bar': async () => {
    const own = await deps.query('station.changes', {});
    if (!own.ok) return own;
    const [newest] = listBackups(path.join(deps.dataFolder, 'backups'));
    return ok({ ...own.value, backupAt: newest?.at ?? null });
  },
  'letterhead.save': (input, ctx) => {
    deps.register().writeLocal((db) => letterheads.saveLetterhead(db, input, ctx.now));
    return ok({ validFrom: input.validFrom });
  },
});
