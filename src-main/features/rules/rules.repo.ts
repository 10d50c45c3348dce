import type { ReadDb } from '#db/handles.ts';
import type { RuleRow, SalaryRow } from '#shared/api/rules.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

type Stored<T> = Omit<T, 'id'> & { readonly id: Uint8Array };

const withId = <T>(row: Stored<T>) => ({ ...row, id: bytesToUuid(row.id) });

const sourced = `coalesce(certainty, '') AS certainty, coalesce(source, '') AS source`;
const salaries = `SELECT id, valid_from AS validFrom, amount, ${sourced} FROM base_salary`;
const rules = `SELECT id, key, valid_from AS validFrom, value, ${sourced} FROM rule`;

/** Every base salary, oldest first. */
export const listSalaries = (db: ReadDb): readonly SalaryRow[] =>
  db
    .all<Stored<SalaryRow>>(`${salaries} WHERE deleted = 0 ORDER BY valid_from, id`)
    .map((row) => withId<SalaryRow>(row));

/** Every rule of every day, by key, oldest first. */
export const listRules = (db: ReadDb): readonly RuleRow[] =>
  db.all<Stored<RuleRow>>(`${rules} WHERE deleted = 0 ORDER BY key, valid_from, id`).map((row) => withId<RuleRow>(row));

/** A trashed one too, here and below: it may be brought back. */
export function findSalary(db: ReadDb, id: string): SalaryRow | undefined {
  const row = db.get<Stored<SalaryRow>>(`${salaries} WHERE id = ?`, uuidToBytes(id));
  return row && withId<SalaryRow>(row);
}

export function findRule(db: ReadDb, id: string): RuleRow | undefined {
  const row = db.get<Stored<RuleRow>>(`${rules} WHERE id = ?`, uuidToBytes(id));
  return row && withId<RuleRow>(row);
}
