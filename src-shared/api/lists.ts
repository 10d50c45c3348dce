import { z } from 'zod';
import type { ListInput } from '#shared/domain/lists/list-input.ts';
import { id, shortText } from './common.ts';
import { query } from './contract.ts';

/** Which awards a list prints: a year, or one decision. */
export const listChoice = z.object({
  year: z.int().min(1945).max(2100),
  decisionId: id<'decision'>().optional(),
  unitId: id<'unit'>().optional(),
  reportTitle: shortText,
});
export type ListChoice = z.output<typeof listChoice>;

export const listsApi = {
  /** Everything a list is made of; also what the desk asks before it prints. Refuses: list.noLetterhead, list.empty. */
  'lists.input': query(listChoice).returns<ListInput>(),
};
