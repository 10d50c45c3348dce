/**
 * How a unit's station stands in one month: whether anything of it was taken, whether it was told so, whether it is late.
 * A month in which nothing came is only late once it is over, and one before the station was certified is not asked for.
 * Source: sync.md §2.4 (nothing is done before a signed receipt); the practice of monthly reports.
 */
export type PeriodState = 'confirmed' | 'received' | 'late' | 'due' | 'notAsked';

export interface Period {
  /** bundles taken in the month */
  readonly received: number;
  /** a bundle that confirms them was written since */
  readonly confirmed: boolean;
  /** months since year 0 */
  readonly month: number;
  /** of the day when the station was certified, and of today */
  readonly since: number;
  readonly now: number;
}

export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

export function periodState({ received, confirmed, month, since, now }: Period): PeriodState {
  if (received > 0) return confirmed ? 'confirmed' : 'received';
  if (month < since || month > now) return 'notAsked';
  return month === now ? 'due' : 'late';
}

/** The days without a bundle after which a station is late, until the office says otherwise. */
export const usualLateDays = 35;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Whether a station has sent nothing for longer than the office bears. Instants in ms. */
export const isLate = (lastReceivedAt: number | null, certifiedAt: number, nowMs: number, lateDays: number): boolean =>
  nowMs - (lastReceivedAt ?? certifiedAt) > lateDays * DAY_MS;
