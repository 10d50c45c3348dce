import { z } from 'zod';
import type { YearFigures } from '#shared/domain/charts/year-figures.ts';
import { query } from './contract.ts';
import { firstYear, lastYear } from './statistics.ts';

export const overviewYear = z.object({ year: z.int().min(firstYear).max(lastYear) });

export const overviewApi = {
  /** A year as its charts show it. */
  'overview.year': query(overviewYear).returns<YearFigures>(),
};
