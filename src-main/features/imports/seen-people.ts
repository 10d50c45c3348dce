import type { ImportPlan, PlannedPerson } from '#shared/domain/imports/plan.ts';
import type { SeenPerson } from '../people/index.ts';

type Sightings = { [K in keyof SeenPerson['sightings']]: SeenPerson['sightings'][K][number][] };

/**
 * What a plan's awards say of each person on the days of their decisions, by place in the plan. Of somebody whom the
 * plan itself enters only where its rows differ: what is so now stands in their own row.
 * @param unitOf the unit's id
 */
export function seenInPlan(
  { people, awards }: Pick<ImportPlan, 'people' | 'awards'>,
  unitOf: (person: PlannedPerson) => string,
): ReadonlyMap<number, SeenPerson['sightings']> {
  const seen = new Map<number, Sightings>();
  for (const { recipient, decidedOn: on = '', decisionNumber: basis = '', snapshot } of awards) {
    const person = 'person' in recipient ? people[recipient.person] : undefined;
    if (!('person' in recipient) || !person || on === '') continue;
    const there = seen.get(recipient.person) ?? { rank: [], post: [], unit: [] };
    seen.set(recipient.person, there);
    there.rank.push({ on, value: snapshot.rank ?? '', basis });
    there.post.push({ on, value: snapshot.post ?? '', basis });
    if (person.id !== undefined) there.unit.push({ on, value: unitOf(person), basis });
  }
  for (const [at, { rank, post }] of seen)
    if (people[at]?.id === undefined && !differs(rank) && !differs(post)) seen.delete(at);
  return seen;
}

const differs = (sightings: Sightings['rank']): boolean => new Set(sightings.map(({ value }) => value)).size > 1;
