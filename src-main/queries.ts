import type { NamesOf, Parsed, Reply } from '#shared/api/index.ts';
import { abbreviationsQueries } from './features/abbreviations/index.ts';
import { actionsQueries } from './features/actions/index.ts';
import { awardTypesQueries } from './features/award-types/index.ts';
import { awardsQueries } from './features/awards/index.ts';
import { bonusQueries } from './features/bonus/index.ts';
import { bookQueries } from './features/book/index.ts';
import { bundlePageQueries } from './features/bundles/index.ts';
import { certificatesQueries } from './features/certificates/index.ts';
import { clustersQueries } from './features/clusters/index.ts';
import { conflictsQueries } from './features/conflicts/index.ts';
import { decisionsQueries } from './features/decisions/index.ts';
import { draftsQueries } from './features/drafts/index.ts';
import { exchangeQueries } from './features/exchange/index.ts';
import { importsQueries } from './features/imports/index.ts';
import { listsQueries } from './features/lists/index.ts';
import { marksQueries } from './features/marks/index.ts';
import { movementsQueries } from './features/movements/index.ts';
import { overviewQueries } from './features/overview/index.ts';
import { peopleQueries } from './features/people/index.ts';
import { printLogQueries } from './features/print-log/index.ts';
import { recordsQueries } from './features/records/index.ts';
import { reportsQueries } from './features/reports/index.ts';
import { rulesQueries } from './features/rules/index.ts';
import { sealsQueries } from './features/seals/index.ts';
import { sharesQueries } from './features/shares/index.ts';
import { stationsQueries } from './features/stations/index.ts';
import { statisticsQueries } from './features/statistics/index.ts';
import { sticksQueries } from './features/sticks/index.ts';
import { trustQueries } from './features/trust/index.ts';
import { unitsQueries } from './features/units/index.ts';
import { viewsQueries } from './features/views/index.ts';
import { volumesQueries } from './features/volumes/index.ts';
import type { Queries, ReadCtx } from './platform/host/handlers.ts';

/** Every query of the contract; the reader answers them and nothing else. */
export const queries: Queries = {
  ...stationsQueries,
  ...unitsQueries,
  ...clustersQueries,
  ...peopleQueries,
  ...awardsQueries,
  ...decisionsQueries,
  ...awardTypesQueries,
  ...bonusQueries,
  ...movementsQueries,
  ...rulesQueries,
  ...abbreviationsQueries,
  ...importsQueries,
  ...listsQueries,
  ...bookQueries,
  ...certificatesQueries,
  ...trustQueries,
  ...sealsQueries,
  ...sharesQueries,
  ...exchangeQueries,
  ...bundlePageQueries,
  ...marksQueries,
  ...conflictsQueries,
  ...recordsQueries,
  ...reportsQueries,
  ...actionsQueries,
  ...viewsQueries,
  ...draftsQueries,
  ...printLogQueries,
  ...sticksQueries,
  ...volumesQueries,
  ...statisticsQueries,
  ...overviewQueries,
};

type AnyQuery = (input: unknown, ctx: ReadCtx) => unknown;

/** Throws: for a name that is no query. */
export function answerQuery<N extends NamesOf<'query'>>(name: N, input: Parsed<N>, ctx: ReadCtx): Reply<N> {
  const query = (queries as unknown as Record<string, AnyQuery | undefined>)[name];
  if (!query) throw new Error(`no query ${name}`);
  return query(input, ctx) as Reply<N>;
}
