import type { AwardRow } from '#shared/api/awards.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type AwardStatus, checkStanding } from '#shared/domain/awards-status.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { mayKeepAward } from '../exchange/index.ts';
import { setAward } from './award-edits.repo.ts';
import { findAward } from './awards.repo.ts';

export interface SetAwardStatus {
  readonly id: string;
  readonly status: AwardStatus;
  readonly on: string;
  readonly basis: string;
  readonly seen: AwardStatus;
}

/**
 * Voids an award or takes that back. Its number in the book stays as it is.
 * Refuses: record.gone, record.changedMeanwhile, award.*, register.readOnly.
 */
export function setAwardStatus(register: Register, wanted: SetAwardStatus, ctx: Ctx): Result<AwardRow> {
  return register.write(ctx, wanted.status === 'valid' ? 'award.restore' : 'award.void', (db) => {
    const row = findAward(db, wanted.id);
    if (!row) return refuse('record.gone');
    if (!mayKeepAward(db, row.id)) return refuse('award.outOfScope');
    if (row.status !== wanted.seen) return refuse('record.changedMeanwhile');
    const checked = checkStanding(wanted, { decidedOn: row.decidedOn, today: ctx.today });
    if (!checked.ok) return checked;
    const { status, on, basis } = checked.value;
    setAward(db, row.id, { status, status_on: on || null, status_basis: basis || null });
    return ok(findAward(db, row.id) ?? row);
  });
}
