import { type Day, formatDay, parseDay, yearOf } from '../base/local-date.ts';
import { ok, type Result, refuse } from '../base/result.ts';
import { cleanCell, hasHiddenMarks, hiddenMarks, nfc } from '../base/vi-text.ts';

/** `cancelled`: should never have been; `revoked`: was, and was taken back. Source: NĐ 152/2025 Chương VII. */
export const awardStatuses = ['valid', 'cancelled', 'revoked'] as const;
export type AwardStatus = (typeof awardStatuses)[number];

export interface AwardStanding {
  readonly status: AwardStatus;
  /** '' while the award is valid */
  readonly on: Day | '';
  /** the decision or paper by which it was voided; '' while it is valid */
  readonly basis: string;
}

const VALID: AwardStanding = { status: 'valid', on: '', basis: '' };

type StandingRefusal =
  | 'award.basisMissing'
  | 'award.hiddenMarks'
  | 'award.voidDayInvalid'
  | 'award.voidDayFuture'
  | 'award.voidBeforeDecision';

/**
 * An award is voided from a day on, by a paper, and not before it was given; taking that back leaves neither.
 * Source: NĐ 152/2025 Chương VII (thu hồi, hủy bỏ).
 */
export function checkStanding(
  wanted: AwardStanding,
  { decidedOn, today }: { readonly decidedOn: Day | ''; readonly today: Day },
): Result<AwardStanding, StandingRefusal> {
  if (wanted.status === 'valid') return ok(VALID);
  const basis = nfc(cleanCell(wanted.basis));
  if (basis === '') return refuse('award.basisMissing');
  if (hasHiddenMarks(basis)) return refuse('award.hiddenMarks', { marks: hiddenMarks(basis) });
  const read = parseDay(wanted.on, yearOf(today));
  if (read.kind !== 'day') return refuse('award.voidDayInvalid', { day: wanted.on });
  if (read.day > today) return refuse('award.voidDayFuture', { day: formatDay(read.day), today: formatDay(today) });
  if (decidedOn !== '' && read.day < decidedOn)
    return refuse('award.voidBeforeDecision', { day: formatDay(read.day), decidedOn: formatDay(decidedOn) });
  return ok({ status: wanted.status, on: read.day, basis });
}
