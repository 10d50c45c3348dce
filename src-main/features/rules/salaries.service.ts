import type { ReadDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import type { SalaryDraft } from '#shared/api/rules.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import { checkRecordText } from '#shared/domain/record-text.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { cellsOf, insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { isHeadquarters } from '../stations/index.ts';
import { findSalary, listSalaries } from './rules.repo.ts';

const columns: Readonly<Record<keyof SalaryDraft, string>> = {
  validFrom: 'valid_from',
  amount: 'amount',
  certainty: 'certainty',
  source: 'source',
};

/** Refuses: salary.dayTaken. */
function checkDay(db: ReadDb, own: string, validFrom: string): Result<null, 'salary.dayTaken'> {
  const taken = listSalaries(db).some((salary) => salary.id !== own && salary.validFrom === validFrom);
  return taken ? refuse('salary.dayTaken', { day: formatDay(validFrom) }) : ok(null);
}

/** Enters or corrects the base salary from a day on. Refuses: see the contract. */
export function saveSalary(
  register: Register,
  input: Parsed<'rules.saveSalary'>,
  ctx: Ctx,
): Result<{ readonly id: string }> {
  return register.write(ctx, input.id === null ? 'salary.add' : 'salary.correct', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const { validFrom, source } = input.draft;
    const checked = checkRecordText([source], { validFrom, validTo: '' });
    if (!checked.ok) return checked;
    const id = input.id ?? ctx.newId();
    const free = checkDay(db, id, validFrom);
    if (!free.ok) return free;
    const cells = (values: Partial<SalaryDraft>) => cellsOf('base_salary', columns, values);
    if (input.id === null) {
      insertRecord(db, 'base_salary', id, cells(input.draft));
      return ok({ id });
    }
    const current = findSalary(db, id);
    if (!current) return refuse('record.gone');
    const { id: _, ...draft } = current;
    const changed = changedFields<SalaryDraft>(draft, input.seen, input.draft);
    if (!changed.ok) return changed;
    updateRecord(db, 'base_salary', id, cells(changed.value));
    return ok({ id });
  });
}

export function withdrawSalary(
  register: Register,
  { id, withdrawn }: Parsed<'rules.withdrawSalary'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, withdrawn ? 'salary.trash' : 'salary.restore', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const current = findSalary(db, id);
    if (!current) return refuse('record.gone');
    const free = withdrawn ? ok(null) : checkDay(db, id, current.validFrom);
    if (!free.ok) return free;
    updateRecord(db, 'base_salary', id, { deleted: withdrawn ? 1 : 0 });
    return ok(null);
  });
}
