import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, refuse } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { insertEntry } from './print-log.repo.ts';
import { newCode, pageOfLog } from './print-log.service.ts';

export const printLogQueries: Of<Queries, 'printLog'> = {
  'printLog.page': (input, { read, today }) => ok(pageOfLog(read, input, today)),
};

export const printLogHandlers = (deps: HostDeps): Of<HostHandlers, 'printLog'> => ({
  'printLog.newCode': () => ok({ code: newCode(deps.register().read) }),
  'printLog.add': ({ paper, ...entry }, ctx) => {
    const register = deps.register();
    if (register.isReadOnly()) return refuse('register.readOnly');
    register.writeLocal((db) =>
      insertEntry(db, {
        ...entry,
        kind: paper.kind,
        choice: JSON.stringify(paper.choice),
        at: ctx.now,
        day: ctx.today,
        actor: ctx.actor,
        // A paper may leave before there is a station.
        station: ctx.stationId === '' ? new Uint8Array(16) : uuidToBytes(ctx.stationId),
      }),
    );
    return ok(null);
  },
});
