import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { UndoPreview } from '#shared/api/actions.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { undoActionName } from '#shared/domain/actions/undo-name.ts';
import { familiesOf, undoManner } from '#shared/domain/actions/undo-rules.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import { type Field, sameCell } from '../../platform/register/field-heads.ts';
import type { Register } from '../../platform/register/register.ts';
import { addValue, restateField } from '../../platform/register/restate-field.ts';
import { updateRecord } from '../../platform/register/write-record.ts';
import { nameOf } from '../records/index.ts';
import { findOwn, type LoggedAction, listLaterOn, positionOf, readUndoBook } from './action-list.repo.ts';
import { describeAction, findTaken } from './action-list.service.ts';
import { findDeed } from './deeds.repo.ts';
import { tableByName } from './tables.ts';
import * as repo from './undo-plan.repo.ts';
import { planUndo, type Reopened, type UndoPlan } from './undo-plan.service.ts';

/** Between two pauses; the cancel button and waiting calls are served at each. */
const SLICE = 500;
const MOST_NAMED = 200;

/** An action, and the register's last transaction as it was looked at. */
interface Asked {
  readonly tx: number;
  readonly position: number;
}

/**
 * What undoing an action would do, without doing it. Throws: JobCancelled.
 * Refuses: action.gone, action.alreadyUndone, action.cannotUndo, action.onlyWhole, action.newerFirst, action.nothingLeft.
 */
export async function previewUndo(db: ReadDb, tx: number, job: Job): Promise<Result<UndoPreview>> {
  const position = positionOf(db);
  const settled = await settle(db, { tx, position }, job);
  if (!settled.ok) return settled;
  const { logged, plan } = settled.value;
  const columns = plan.steps.flatMap(({ cells }) => Object.entries(cells));
  const setTo = (value: number) => columns.filter(([column, cell]) => column === 'deleted' && cell === value).length;
  return ok({
    action: describeAction(db, logged, readUndoBook(db)),
    withdrawn: setTo(1),
    restored: setTo(0),
    fields: columns.filter(([column]) => column !== 'deleted').length,
    reopened: plan.reopened.length,
    keptCount: plan.kept.length,
    kept: plan.kept
      .slice(0, MOST_NAMED)
      .map(({ row, ...entry }) => ({ ...entry, title: nameOf(db, entry.table, row).title })),
    position,
  });
}

/**
 * Sets back what an action did, as one action like any other; what was changed since stays. Throws: JobCancelled.
 * Refuses: as previewUndo, and action.changedMeanwhile when the register is not as it was previewed; register.readOnly.
 */
export async function undo(register: Register, asked: Asked, ctx: Ctx, job: Job): Promise<Result<{ tx: number }>> {
  const target = find(register.read, asked.tx);
  if (!target) return refuse('action.gone');
  const name = asked.tx < 0 ? target.action : undoActionName(target);
  return register.writeLong(ctx, name, job, async (db, further) => {
    // The transaction of this undo is one of them.
    if (positionOf(db) !== asked.position + 1) return refuse('action.changedMeanwhile');
    const settled = await settle(db, asked, job);
    if (!settled.ok) return settled;
    const { steps, reopened } = settled.value.plan;
    for (const [at, { table, id, cells }] of steps.entries()) {
      updateRecord(db, table, id, cells);
      if (at % SLICE !== SLICE - 1) continue;
      job.progress(at + 1, steps.length);
      await job.pause();
    }
    await reopen(db, () => further(name), reopened, job);
    return ok({ tx: db.tx });
  });
}

/**
 * Gives fields back the values that a settlement replaced, each by a transaction of its own: values of one transaction
 * would replace each other at every station. The first of them is this undo's. Throws: JobCancelled.
 */
async function reopen(
  db: WriteDb,
  further: () => Promise<WriteDb>,
  reopened: readonly Reopened[],
  job: Job,
): Promise<void> {
  for (const field of reopened) writeAgain(db, field);
  const most = Math.max(0, ...reopened.map(({ values }) => values.length));
  for (let at = 1; at < most; at += 1) {
    const beside = await further();
    for (const { table, id, column, writer, values } of reopened) {
      const value = values[at];
      if (value !== undefined) addValue(beside, fieldOf(table, id, column), { seen: [writer], value });
    }
    await job.pause();
  }
}

function writeAgain(db: WriteDb, { table, id, column, writer, values: [first = null] }: Reopened): void {
  const field = fieldOf(table, id, column);
  if (!sameCell(repo.findCells(db, table, field.row)?.[column] ?? null, first))
    updateRecord(db, table, id, { [column]: first });
  // Capture does not notice a value that is confirmed.
  else restateField(db, field, { seen: [writer], old: first, value: first });
}

function fieldOf(tableName: string, id: string, name: string): Field {
  const table = tableByName(tableName);
  const column = table?.columns.find((each) => each.name === name);
  if (!table || !column) throw new Error(`no field ${tableName}.${name}`);
  return { table, column, row: uuidToBytes(id) };
}

const find = (db: ReadDb, number: number): LoggedAction | undefined =>
  number < 0 ? findTaken(db, number) : findOwn(db, number);

async function settle(
  db: ReadDb,
  { tx, position }: Asked,
  job: Job,
): Promise<Result<{ logged: LoggedAction; plan: UndoPlan }>> {
  const logged = find(db, tx);
  if (!logged) return refuse('action.gone');
  const book = readUndoBook(db, position);
  if (book.isUndone(tx)) return refuse('action.alreadyUndone');
  const root = book.rootOf(tx).tx;
  const manner = root < 0 ? 'each' : undoManner(findOwn(db, root)?.action ?? logged.action);
  const deed = findDeed(db, tx);
  if (manner === 'never' || !deed) return refuse('action.cannotUndo');
  const plan = await planUndo(db, deed, book, job);
  if (manner === 'whole') {
    const [first] = plan.kept;
    const name = first && nameOf(db, first.table, first.row).title;
    if (name !== undefined) return refuse('action.onlyWhole', { name, kept: plan.kept.length });
    const family = familiesOf(plan.tables).flatMap((table) => tableByName(table)?.id ?? []);
    if (family.length > 0 && listLaterOn(db, tx, position, family).some((later) => !book.isSpent(later)))
      return refuse('action.newerFirst');
  }
  return plan.steps.length + plan.reopened.length === 0
    ? refuse('action.nothingLeft', { kept: plan.kept.length })
    : ok({ logged, plan });
}
