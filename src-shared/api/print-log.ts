import { z } from 'zod';
import { nothing, shortText } from './common.ts';
import { ask, command, query } from './contract.ts';
import { type Paper, paper, paperWays } from './papers.ts';

/** A paper that left: once for each time, under the code of the paper. Instants in ms. */
export interface PrintedPaper {
  readonly id: number;
  /** ten digits; the same for the same paper saved and printed */
  readonly code: string;
  readonly at: number;
  readonly actor: string;
  readonly title: string;
  /** what was chosen; null when this program no longer knows such a paper */
  readonly paper: Paper | null;
  readonly pages: number;
  readonly rows: number;
  /** sha256 of what it said, in hex */
  readonly said: string;
  readonly way: (typeof paperWays)[number];
  /** the printer, or the file's name */
  readonly target: string;
  readonly copies: number;
}

export const printLogApi = {
  /** Newest first. The search is a code, a day, or words of the title and of the printer or file. */
  'printLog.page': query(
    z.object({
      search: shortText,
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
  ).returns<{ readonly rows: readonly PrintedPaper[]; readonly total: number }>(),
  /** A code that no paper of this station has. Main alone asks. */
  'printLog.newCode': ask(nothing).returns<{ readonly code: string }>(),
  /** A paper left. Main alone says so. Refuses: register.readOnly. */
  'printLog.add': command(
    z.object({
      code: z.string().regex(/^\d{10}$/),
      paper,
      title: z.string().max(2000),
      pages: z.int().min(0),
      rows: z.int().min(0),
      said: z.string().regex(/^[0-9a-f]{64}$/),
      way: z.enum(paperWays),
      target: z.string().max(1000),
      copies: z.int().min(1).max(99),
    }),
  ).returns<null>(),
};
