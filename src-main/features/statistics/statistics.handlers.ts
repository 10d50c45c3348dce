import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { changesSince, freeze, frozenTable, frozenTables } from './frozen.service.ts';
import { statisticsTable, yearsWithAwards } from './statistics.service.ts';
import { statisticsInput } from './statistics-paper.service.ts';

export const statisticsQueries: Of<Queries, 'statistics'> = {
  'statistics.table': (choice, { read }) => ok(statisticsTable(read, choice)),
  'statistics.years': (_input, { read }) => ok(yearsWithAwards(read)),
  'statistics.frozen': (_input, { read }) => ok(frozenTables(read)),
  'statistics.frozenTable': ({ id }, { read }) => ok(frozenTable(read, id)),
  'statistics.changes': ({ id }, { read }) => changesSince(read, id),
  'statistics.input': (paper, { read, today }) => statisticsInput(read, paper, today),
};

export const statisticsHandlers = (deps: HostDeps): Of<HostHandlers, 'statistics'> => ({
  'statistics.freeze': (input, ctx) => freeze(deps.register(), input, ctx),
});
