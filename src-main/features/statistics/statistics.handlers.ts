import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { statisticsTable, yearsWithAwards } from './statistics.service.ts';

export const statisticsQueries: Of<Queries, 'statistics'> = {
  'statistics.table': (choice, { read }) => ok(statisticsTable(read, choice)),
  'statistics.years': (_input, { read }) => ok(yearsWithAwards(read)),
};
