import { z } from 'zod';
import type { ExchangePaper } from '#shared/domain/sync/exchange-papers.ts';
import { usualLateDays } from '#shared/domain/sync/period-state.ts';
import { query } from './contract.ts';

/** Who sent in which month; or a slip for bundles that were handed over, by their places in the log. */
export const stickPaper = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('matrix'),
    year: z.int().min(1945).max(2100),
    lateDays: z.int().min(1).max(400).default(usualLateDays),
  }),
  z.object({ kind: z.literal('receipt'), bundles: z.array(z.int().min(1)).min(1).max(50) }),
]);
export type StickPaper = z.output<typeof stickPaper>;

export const stickPapersApi = {
  /** Everything such a paper is made of; also what the desk asks before it prints. Refuses: list.noLetterhead, record.gone. */
  'stickPapers.input': query(stickPaper).returns<ExchangePaper>(),
};
