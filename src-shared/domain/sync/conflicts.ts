import type { AuthorRole, Head } from './merge.ts';
import { isConflict, shownHead } from './merge.ts';

/**
 * What several values of a field are: a conflict between authors of the same authority, which a person has to settle,
 * or the proposal of one with less beside the value of its owner.
 */
export const conflictKinds = ['conflict', 'proposal'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** How many fields are settled at once: whose value each of them gets. */
export const settleRules = ['headquarters', 'newest', 'shown', 'station'] as const;
export type SettleRule = (typeof settleRules)[number];

/** One value that a field has, with its author. */
export interface Standing<Value> extends Head<Value> {
  readonly role: AuthorRole;
  /** null for a station that is not known here */
  readonly station: string | null;
}

type Same<Value> = (a: Value, b: Value) => boolean;

/** Undefined where all say the same. */
export function kindOfConflict<Value>(heads: readonly Head<Value>[], same: Same<Value>): ConflictKind | undefined {
  if (heads.length === 0 || !isConflict(heads, same)) return undefined;
  const top = Math.max(...heads.map(({ rank }) => rank));
  const ofOwner = heads.filter(({ rank }) => rank === top);
  return isConflict(ofOwner, same) ? 'conflict' : 'proposal';
}

/**
 * The value that a rule gives to a field; undefined where it says nothing about it: nobody of headquarters or of that
 * station wrote one of its values.
 */
export function headByRule<Value>(
  rule: SettleRule,
  station: string | undefined,
  heads: readonly Standing<Value>[],
): Standing<Value> | undefined {
  if (heads.length === 0) return undefined;
  const newest = (among: readonly Standing<Value>[]): Standing<Value> | undefined =>
    among.reduce<Standing<Value> | undefined>((best, head) => (best && best.hlc >= head.hlc ? best : head), undefined);
  switch (rule) {
    case 'headquarters':
      return newest(heads.filter(({ role }) => role !== 'unit'));
    case 'newest':
      return newest(heads);
    case 'shown':
      return heads.find(({ dot }) => dot === shownHead(heads).dot);
    case 'station':
      return newest(heads.filter((head) => station !== undefined && head.station === station));
  }
}

/**
 * The transaction that all values of a field came from, by the first one each of them replaced; undefined where they
 * have none in common that is known here.
 * @param before what a transaction replaced in this field
 */
export function commonBefore(dots: readonly number[], before: (dot: number) => number | undefined): number | undefined {
  const [first, ...others] = dots.map((dot) => pathBack(dot, before));
  return first?.find((dot) => others.every((path) => path.includes(dot)));
}

const FAR = 100;

function pathBack(from: number, before: (dot: number) => number | undefined): readonly number[] {
  const path: number[] = [];
  for (let dot: number | undefined = from; dot !== undefined && path.length < FAR; dot = before(dot)) path.push(dot);
  return path;
}
