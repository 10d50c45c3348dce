import type { ReadDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import { checkMovement, type MovementDraft, mayChangeMovement } from '#shared/domain/movements.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { cellsOf, insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { findStation } from '../stations/index.ts';
import { findMovement, unitIsThere } from './movements.repo.ts';

const columns: Readonly<Record<keyof MovementDraft, string>> = {
  name: 'name',
  kind: 'kind',
  planNumber: 'plan_number',
  planDate: 'plan_date',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  slogan: 'slogan',
  targets: 'targets',
  note: 'note',
  unitId: 'unit_id',
};

/** Refuses: movement.notYours, record.gone for a unit that is not there. */
function checkOwner(db: ReadDb, launchedBy: readonly (string | null)[]): Result<null> {
  const station = findStation(db);
  const mayAll = station !== undefined && launchedBy.every((unitId) => mayChangeMovement(station, unitId));
  if (!mayAll) return refuse('movement.notYours');
  const allThere = launchedBy.every((unitId) => unitId === null || unitIsThere(db, unitId));
  return allThere ? ok(null) : refuse('record.gone');
}

/** Launches or corrects a movement. Refuses: see the contract. */
export function saveMovement(
  register: Register,
  input: Parsed<'movements.save'>,
  ctx: Ctx,
): Result<{ readonly id: string }> {
  return register.write(ctx, input.id === null ? 'movement.add' : 'movement.correct', (db) => {
    const checked = checkMovement(input.draft);
    if (!checked.ok) return checked;
    const id = input.id ?? ctx.newId();
    const cells = (values: Partial<MovementDraft>) => cellsOf('movement', columns, values);
    if (input.id === null) {
      const mine = checkOwner(db, [input.draft.unitId]);
      if (!mine.ok) return mine;
      insertRecord(db, 'movement', id, cells(input.draft));
      return ok({ id });
    }
    const current = findMovement(db, id);
    if (!current) return refuse('record.gone');
    const mine = checkOwner(db, [current.unitId, input.draft.unitId]);
    if (!mine.ok) return mine;
    const changed = changedFields<MovementDraft>(current, input.seen, input.draft);
    if (!changed.ok) return changed;
    updateRecord(db, 'movement', id, cells(changed.value));
    return ok({ id });
  });
}
