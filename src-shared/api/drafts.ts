import { z } from 'zod';
import { command, query } from './contract.ts';

/** Every field of a form at its longest, several times over. */
const MOST_CONTENT = 100_000;

/** "award", or "award" and the id of the one that is corrected; "report2024" where a year belongs to it. */
const form = z
  .string()
  .max(80)
  .regex(/^[a-zA-Z]+\d{0,4}( [0-9a-f-]{36})?$/);

export interface FormDraft {
  /** JSON of what the form holds; the form knows its shape */
  readonly content: string;
  /** ms */
  readonly savedAt: number;
}

/** Forms half filled in, kept where no crash of a window or the machine reaches them. Nothing of it travels. */
export const draftsApi = {
  'drafts.find': query(z.object({ form })).returns<FormDraft | null>(),
  /** Refuses: register.readOnly. */
  'drafts.keep': command(z.object({ form, content: z.string().max(MOST_CONTENT) })).returns<null>(),
  /** Refuses: register.readOnly. */
  'drafts.drop': command(z.object({ form })).returns<null>(),
};
