import type { Day } from '../../base/local-date.ts';
import { existsOn, type UnitBook } from '../units/unit-book.ts';
import { successorsOf } from '../units/unit-lineage.ts';
import type { Membership } from './cluster-members.ts';

/**
 * What becomes of a member in another year: it goes on, has ended and others came of it, has ended without any, or is
 * in a cluster of that year already.
 */
export type Fate = 'keeps' | 'replaced' | 'ended' | 'there';

export interface NextMember {
  readonly member: Membership;
  readonly fate: Fate;
  /** living units that came of it, nearest first; proposed to a person, never taken by itself */
  readonly successors: readonly string[];
}

/** The first day of a year: who is there then can be a member. */
export const yearStart = (year: number): Day => `${String(year).padStart(4, '0')}-01-01`;

/** Every member of a year with what becomes of it in another. Source: clusters are re-cut, membership is per year. */
export function planNextYear(
  book: UnitBook,
  members: readonly Membership[],
  there: readonly Membership[],
  year: number,
): readonly NextMember[] {
  const day = yearStart(year);
  const lives = (unitId: string): boolean => {
    const unit = book.byId.get(unitId);
    return unit !== undefined && existsOn(unit, day);
  };
  const joined = (unitId: string): boolean => there.some((other) => other.unitId === unitId);
  return members.map((member) => {
    if (joined(member.unitId)) return { member, fate: 'there', successors: [] };
    if (lives(member.unitId)) return { member, fate: 'keeps', successors: [] };
    const successors = successorsOf(book, member.unitId)
      .map(({ unitId }) => unitId)
      .filter((unitId) => lives(unitId) && !joined(unitId));
    return { member, fate: successors.length > 0 ? 'replaced' : 'ended', successors };
  });
}
