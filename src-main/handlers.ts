import { abbreviationsHandlers } from './features/abbreviations/index.ts';
import { actionsHandlers } from './features/actions/index.ts';
import { attachmentsHandlers } from './features/attachments/index.ts';
import { awardTypesHandlers } from './features/award-types/index.ts';
import { awardsHandlers } from './features/awards/index.ts';
import { backupsHandlers } from './features/backups/index.ts';
import { bonusHandlers } from './features/bonus/index.ts';
import { certificatesHandlers } from './features/certificates/index.ts';
import { clustersHandlers } from './features/clusters/index.ts';
import { conflictsHandlers } from './features/conflicts/index.ts';
import { decisionsHandlers } from './features/decisions/index.ts';
import { diagnosticsHandlers } from './features/diagnostics/index.ts';
import { draftsHandlers } from './features/drafts/index.ts';
import { exchangeHandlers } from './features/exchange/index.ts';
import { exportsHandlers } from './features/exports/index.ts';
import { importsHandlers } from './features/imports/index.ts';
import { listsHandlers } from './features/lists/index.ts';
import { movementsHandlers } from './features/movements/index.ts';
import { movesHandlers } from './features/moves/index.ts';
import { peopleHandlers } from './features/people/index.ts';
import { printLogHandlers } from './features/print-log/index.ts';
import { recordsHandlers } from './features/records/index.ts';
import { reportsHandlers } from './features/reports/index.ts';
import { rulesHandlers } from './features/rules/index.ts';
import { sealsHandlers } from './features/seals/index.ts';
import { sharesHandlers } from './features/shares/index.ts';
import { stationsHandlers } from './features/stations/index.ts';
import { statisticsHandlers } from './features/statistics/index.ts';
import { sticksHandlers } from './features/sticks/index.ts';
import { trustHandlers } from './features/trust/index.ts';
import { unitsHandlers } from './features/units/index.ts';
import { viewsHandlers } from './features/views/index.ts';
import { volumesHandlers } from './features/volumes/index.ts';
import type { HostHandlers } from './platform/host/handlers.ts';
import type { HostDeps } from './platform/host/host-deps.ts';

/** Everything the host answers besides queries. */
export const handlers = (deps: HostDeps): HostHandlers => ({
  ...stationsHandlers(deps),
  ...unitsHandlers(deps),
  ...clustersHandlers(deps),
  ...awardsHandlers(deps),
  ...peopleHandlers(deps),
  ...awardTypesHandlers(deps),
  ...bonusHandlers(deps),
  ...rulesHandlers(deps),
  ...movementsHandlers(deps),
  ...decisionsHandlers(deps),
  ...importsHandlers(deps),
  ...trustHandlers(deps),
  ...sealsHandlers(deps),
  ...sharesHandlers(deps),
  ...exchangeHandlers(deps),
  ...backupsHandlers(deps),
  ...exportsHandlers(deps),
  ...certificatesHandlers(deps),
  ...abbreviationsHandlers(deps),
  ...movesHandlers(deps),
  ...diagnosticsHandlers(deps),
  ...conflictsHandlers(deps),
  ...recordsHandlers(deps),
  ...reportsHandlers(deps),
  ...actionsHandlers(deps),
  ...attachmentsHandlers(deps),
  ...listsHandlers(deps),
  ...viewsHandlers(deps),
  ...volumesHandlers(deps),
  ...draftsHandlers(deps),
  ...printLogHandlers(deps),
  ...sticksHandlers(deps),
  ...statisticsHandlers(deps),
});
