import type { ReadDb } from '#db/handles.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { BaseSalary } from '#shared/domain/catalogue/bonus.ts';
import type { Rule } from '#shared/domain/catalogue/rules.ts';

interface Sourced {
  readonly id: string;
  readonly certainty: string;
  readonly source: string;
}
type Stored<T> = Omit<T, 'id'> & { readonly id: Uint8Array };

/** Every base salary, oldest first. */
export const listSalaries = (db: ReadDb): readonly (BaseSalary & Sourced)[] =>
  db
    .all<Stored<BaseSalary & Sourced>>(
      `SELECT id, valid_from AS validFrom, amount, coalesce(certainty, '') AS certainty, coalesce(source, '') AS source
       FROM base_salary WHERE deleted = 0 ORDER BY valid_from, id`,
    )
    .map((row) => ({ ...row, id: bytesToUuid(row.id) }));

/** Every rule of every day, by key, oldest first. */
export const listRules = (db: ReadDb): readonly (Rule & Sourced)[] =>
  db
    .all<Stored<Rule & Sourced>>(
      `SELECT id, key, valid_from AS validFrom, value, coalesce(certainty, '') AS certainty, coalesce(source, '') AS source
       FROM rule WHERE deleted = 0 ORDER BY key, valid_from, id`,
    )
    .map((row) => ({ ...row, id: bytesToUuid(row.id) }));
