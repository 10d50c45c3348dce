import { awardsHandlers } from './features/awards/index.ts';
import { backupsHandlers } from './features/backups/index.ts';
import { exchangeHandlers } from './features/exchange/index.ts';
import { exportsHandlers } from './features/exports/index.ts';
import { importsHandlers } from './features/imports/index.ts';
import { stationsHandlers } from './features/stations/index.ts';
import type { HostHandlers } from './platform/host/handlers.ts';
import type { HostDeps } from './platform/host/host-deps.ts';

/** Everything the host answers besides queries. */
export const handlers = (deps: HostDeps): HostHandlers => ({
  ...stationsHandlers(deps),
  ...awardsHandlers(deps),
  ...importsHandlers(deps),
  ...exchangeHandlers(deps),
  ...backupsHandlers(deps),
  ...exportsHandlers(deps),
});
