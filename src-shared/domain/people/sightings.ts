import type { Day } from '../../base/local-date.ts';
import { fold } from '../../base/vi-text.ts';
import type { NewFact } from './facts.ts';
import type { FactKind } from './person-kinds.ts';
import { isLowerRank, type Rank } from './ranks.ts';

/** What a list says of a person on the day of its decision. */
export interface Sighting {
  readonly on: Day;
  readonly value: string;
}

/** What the register says of one kind, and up to which day that is known to be so. */
export interface KnownValue {
  readonly kind: FactKind;
  /** '' where nothing is known */
  readonly value: string;
  /** the newest fact, award or, for somebody entered by hand, the day of that; '' for somebody new */
  readonly until: Day | '';
}

const same = (a: string, b: string): boolean => fold(a) === fold(b);

/**
 * The changes that lists tell of: what a later decision says otherwise than what was known is so from that day on, since
 * the true day is nowhere in a list. Lists of earlier days change nothing: the award keeps what it said. Two lists of one
 * day that disagree, and a lower rank than the one known, which is far more often a slip than a demotion, are not taken.
 */
export function changesSeen(
  known: KnownValue,
  sightings: readonly Sighting[],
  ranks: readonly Rank[],
): readonly NewFact[] {
  const { kind } = known;
  const changes: NewFact[] = [];
  let value = known.value;
  for (const { on, values } of byDay(sightings)) {
    const [seen, ...others] = values;
    if (seen === undefined || others.length > 0 || (known.until !== '' && on <= known.until)) continue;
    if (same(seen, value)) continue;
    if (kind === 'rank' && isLowerRank(ranks, seen, value)) continue;
    if (value !== '' || known.until !== '') changes.push({ kind, from: on, value: seen });
    value = seen;
  }
  return changes;
}

function byDay(sightings: readonly Sighting[]): readonly { readonly on: Day; readonly values: readonly string[] }[] {
  const days = new Map<Day, string[]>();
  for (const { on, value } of sightings) {
    if (value === '') continue;
    const there = days.get(on) ?? [];
    if (!there.some((other) => same(other, value))) there.push(value);
    days.set(on, there);
  }
  return [...days].map(([on, values]) => ({ on, values })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** What somebody new is known as first: the value of the earliest list. */
export const firstSeen = (sightings: readonly Sighting[]): string =>
  byDay(sightings).find(({ values }) => values.length === 1)?.values[0] ?? '';
