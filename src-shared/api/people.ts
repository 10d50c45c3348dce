import { z } from 'zod';
import type { PersonKind } from '#shared/domain/people/person-kinds.ts';
import { id } from './common.ts';
import { query } from './contract.ts';

/** A person as one picks them from a list. */
export interface FoundPerson {
  readonly id: string;
  readonly fullName: string;
  /** YYYY-MM-DD, YYYY or '' */
  readonly birth: string;
  readonly rank: string;
  readonly post: string;
  /** '' for somebody without a unit, such as an outsider */
  readonly unitId: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly kind: PersonKind;
}

export const peopleApi = {
  /**
   * Find as you type: the beginnings of words of a name without marks, or of a service or citizen number. Rows that were
   * merged answer as the person they were merged into.
   */
  'people.find': query(
    z.object({
      text: z.string().max(200),
      limit: z.int().min(1).max(50),
      unitId: id<'unit'>().optional(),
    }),
  ).returns<readonly FoundPerson[]>(),
};
