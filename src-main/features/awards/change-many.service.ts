import type { WriteDb } from '#db/handles.ts';
import type { AwardChanges, ChangedAwards, RefusedChange, SharedField } from '#shared/api/award-changes.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import type { Job } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { AwardDraft } from '#shared/domain/awards-entry.ts';
import type { Refusal } from '#shared/errors.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { attempt, changesSoFar } from './attempt.repo.ts';
import { draftOf, saveIn } from './award-entry.service.ts';
import { listIds } from './award-order.repo.ts';
import { findAward } from './awards.repo.ts';
import { type CorrectAward, correctDecisionIn, correctIn } from './awards.service.ts';

/** Between two of these the window is answered. */
const SLICE = 50;

/** As many as a person reads; the others are counted. */
const MOST_NAMED = 200;

interface OneChange {
  readonly id: string;
  /** Cells that are written or refused together. */
  readonly fields: readonly RefusedChange['field'][];
  /** The award as it says then; the same as before where nothing was to be done. */
  readonly write: (db: WriteDb, row: AwardRow) => Result<unknown>;
}

/**
 * Writes many changes as one action, each by the rules of a single one; what is refused is named, the rest stands. A
 * rehearsal does the same and undoes it, so that it cannot say anything else than what would happen.
 * Refuses: register.readOnly. Throws: JobCancelled.
 */
export async function changeMany(
  register: Register,
  { changes, rehearse }: { readonly changes: AwardChanges; readonly rehearse: boolean },
  ctx: Ctx,
  job: Job,
): Promise<Result<ChangedAwards>> {
  let found: ChangedAwards | undefined;
  const action = changes.kind === 'cells' ? 'award.paste' : 'award.changeMany';
  const written = await register.writeLong(ctx, action, job, async (db) => {
    found = await writeAll(db, singly(db, changes, ctx), job);
    // A refusal undoes the transaction; an action that changed nothing has no place in the history.
    return rehearse || found.changed === 0 ? refuse('job.cancelled') : ok(found);
  });
  return found ? ok(found) : written;
}

async function writeAll(db: WriteDb, changes: readonly OneChange[], job: Job): Promise<ChangedAwards> {
  let [changed, refused, cells] = [0, 0, 0];
  const refusals: RefusedChange[] = [];
  for (const [at, { id, fields, write }] of changes.entries()) {
    if (at % SLICE === 0) {
      job.progress(at, changes.length);
      await job.pause();
    }
    cells += fields.length;
    const row = findAward(db, id);
    const before = changesSoFar(db);
    const result = row ? attempt(db, () => write(db, row)) : refuse('record.gone');
    if (result.ok) changed += changesSoFar(db) > before ? fields.length : 0;
    else {
      refused += fields.length;
      const why = result as Refusal;
      if (refusals.length < MOST_NAMED)
        refusals.push(...fields.map((field) => ({ id, name: row?.recipientName ?? '', field, why })));
    }
  }
  job.progress(changes.length, changes.length);
  return { changed, same: cells - changed - refused, refused, refusals };
}

function singly(db: WriteDb, changes: AwardChanges, ctx: Ctx): readonly OneChange[] {
  if (changes.kind === 'cells') return cellChanges(changes.cells, ctx);
  const ids = changes.kind === 'chosen' ? changes.ids : listIds(db, changes.filter);
  const { set } = changes;
  return ids.map((id) => ({ id, fields: [set.field], write: (writing, row) => setShared(writing, row, set, ctx) }));
}

/** Cell by cell, but number and day of one award's decision at once. */
function cellChanges(cells: readonly CorrectAward[], ctx: Ctx): readonly OneChange[] {
  const days = new Map(cells.filter(({ field }) => field === 'decidedOn').map((cell) => [cell.id, cell]));
  const numbered = new Set(cells.filter(({ field }) => field === 'decisionNumber').map(({ id }) => id));
  return cells.flatMap((cell): readonly OneChange[] => {
    const { id, field } = cell;
    const day = days.get(id);
    if (field === 'decidedOn' && numbered.has(id)) return [];
    if (field === 'decisionNumber' && day)
      return [{ id, fields: [field, day.field], write: (db) => correctDecisionIn(db, { number: cell, day }, ctx) }];
    return [{ id, fields: [field], write: (db) => correctIn(db, cell, ctx) }];
  });
}

/** What a cell can be typed into goes the cell's way, the rest the form's. */
function setShared(db: WriteDb, row: AwardRow, set: SharedField, ctx: Ctx): Result<unknown> {
  switch (set.field) {
    case 'unitId':
    case 'awardTypeId':
    case 'reason':
    case 'note':
      return correctIn(db, { id: row.id, field: set.field, value: set.value, seen: row[set.field] }, ctx);
    case 'level':
      if (row.decisionId !== null && row.level !== set.value) return refuse('award.levelOfDecision');
      return saveField(db, row, { level: set.value }, ctx);
    case 'decisionId':
      return saveField(db, row, { decisionId: set.value }, ctx);
    case 'movementId':
      return saveField(db, row, { movementId: set.value }, ctx);
    case 'commendationType':
      return saveField(db, row, { commendationType: set.value }, ctx);
    case 'year':
      return saveField(db, row, { year: set.value }, ctx);
  }
}

function saveField(db: WriteDb, row: AwardRow, part: Partial<AwardDraft>, ctx: Ctx): Result<unknown> {
  const seen = draftOf(row);
  return saveIn(db, { id: row.id, draft: { ...seen, ...part }, seen, newDecision: null, looked: true }, ctx);
}
