import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import type { ConflictFilter, SettlePlan } from '#shared/api/conflicts.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { headByRule, kindOfConflict, type SettleRule } from '#shared/domain/sync/conflicts.ts';
import { shownHead } from '#shared/domain/sync/merge.ts';
import { checkThirdValue } from '#shared/domain/sync/third-value.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import { type Field, sameCell } from '../../platform/register/field-heads.ts';
import type { Register } from '../../platform/register/register.ts';
import { restateField } from '../../platform/register/restate-field.ts';
import { updateRecord } from '../../platform/register/write-record.ts';
import { fieldAt, fieldNamed } from './conflict-fields.ts';
import { settledBy } from './conflict-rows.service.ts';
import * as repo from './conflicts.repo.ts';

interface Settling {
  readonly table: RecordTable;
  readonly id: string;
  readonly column: string;
  readonly seen: readonly number[];
  readonly choice: { readonly tx: number } | { readonly value: string };
}

/**
 * Gives a field one value in place of all it has: an ordinary change that names every one of them, so that it closes the
 * question at every station and only an edit made without knowing of it opens it again. Source: sync.md §2.3, §2.6.
 * Refuses: as the contract says of conflicts.settle.
 */
export function settle(register: Register, { table, id, column, seen, choice }: Settling, ctx: Ctx): Result<null> {
  return register.write(ctx, 'conflict.settle', (db) => {
    const field = fieldNamed(table, column, id);
    if (!field || repo.presentCell(db, field) === undefined) return refuse('record.gone');
    const values = repo.valuesOf(db, field);
    if (kindOfConflict(values, sameCell) === undefined) return refuse('conflict.settled');
    if (values.length !== seen.length || values.some(({ dot }) => !seen.includes(dot)))
      return refuse('record.changedMeanwhile');
    const by = settledBy(db, field);
    if (by !== 'us') return refuse(by === 'headquarters' ? 'record.headquartersOnly' : 'record.outOfScope');
    const chosen = chosenValue(field, values, choice, ctx.today);
    if (!chosen.ok) return chosen;
    writeSettled(db, field, values, chosen.value);
    return ok(null);
  });
}

function chosenValue(
  { table, column }: Field,
  values: readonly repo.StoredValue[],
  choice: Settling['choice'],
  today: string,
): Result<Cell> {
  if ('value' in choice)
    return checkThirdValue({ table: table.name, column: column.name, ...typeOf(column) }, choice.value, today);
  const chosen = values.find(({ dot }) => dot === choice.tx);
  return chosen ? ok(chosen.value) : refuse('record.changedMeanwhile');
}

const typeOf = ({ kind, nullable }: Field['column']) => ({ kind, nullable });

function writeSettled(db: WriteDb, field: Field, values: readonly repo.StoredValue[], value: Cell): void {
  const shown = shownHead(values);
  const others = values.flatMap(({ dot }) => (dot === shown.dot ? [] : [dot]));
  restateField(db, field, { seen: [Number(shown.dot), ...others], old: shown.value, value });
  // A birth is known as a day or as a year, never as both.
  const twin = { birth_date: 'birth_year', birth_year: 'birth_date' }[field.column.name];
  if (twin && value !== null) updateRecord(db, field.table.name, bytesToUuid(field.row), { [twin]: null });
}

interface Rule {
  readonly filter: ConflictFilter;
  readonly rule: SettleRule;
  readonly stationId?: string | undefined;
}

/** How many fields of a list a rule would settle, without writing. */
export function planMany(db: ReadDb, asked: Rule): SettlePlan {
  let settles = 0;
  let left = 0;
  for (const { chosen } of eachChosen(db, asked)) chosen ? settles++ : left++;
  return { settles, left };
}

const SLICE = 100;

/**
 * Settles a whole list by one rule, as one action. Throws: JobCancelled.
 * Refuses: record.changedMeanwhile when it is not as many as the person agreed to; register.readOnly.
 */
export function settleMany(
  register: Register,
  asked: Rule & { readonly agreed: number },
  ctx: Ctx,
  job: Job,
): Promise<Result<{ settled: number }>> {
  return register.writeLong(ctx, 'conflict.settleMany', job, async (db) => {
    const all = [...eachChosen(db, asked)].flatMap(({ chosen, ...rest }) => (chosen ? [{ ...rest, chosen }] : []));
    if (all.length !== asked.agreed) return refuse('record.changedMeanwhile');
    for (const [at, { field, values, chosen }] of all.entries()) {
      writeSettled(db, field, values, chosen.value);
      if (at % SLICE !== SLICE - 1) continue;
      job.progress(at + 1, all.length);
      await job.pause();
    }
    return ok({ settled: all.length });
  });
}

interface Chosen {
  readonly field: Field;
  readonly values: readonly repo.StoredValue[];
  readonly chosen: repo.StoredValue | undefined;
}

function* eachChosen(db: ReadDb, { filter, rule, stationId }: Rule): Generator<Chosen> {
  for (const { tbl, col, row } of repo.listFields(db, filter, 0, Number.MAX_SAFE_INTEGER)) {
    const field = fieldAt(tbl, col, row);
    if (!field) continue;
    const values = repo.valuesOf(db, field);
    const by = headByRule(rule, stationId, values);
    const chosen = by && settledBy(db, field) === 'us' ? values.find(({ dot }) => dot === by.dot) : undefined;
    yield { field, values, chosen };
  }
}
