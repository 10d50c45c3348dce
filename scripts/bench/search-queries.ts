import { seedId } from '#db/ship.ts';
import type { AwardFilter, AwardSort } from '#shared/api/awards.ts';
import { bytesToUuid, type Id } from '#shared/base/ids.ts';
import type { Award, Invented } from './invent.ts';
import type { Prng } from './prng.ts';

export interface Asked {
  readonly filter: AwardFilter;
  readonly sort: AwardSort;
  readonly descending?: boolean;
}

export interface NamedQuery {
  readonly name: string;
  /** Another word, unit or year each time; each finds something. */
  readonly make: (random: Prng) => Asked;
}

const byName = (filter: AwardFilter): Asked => ({ filter, sort: 'name' });
const unitOf = ({ unit }: Award): Id<'unit'> => bytesToUuid(unit.id) as Id<'unit'>;
const formOf = ({ type }: Award): Id<'awardType'> => seedId('award_type', type) as Id<'awardType'>;

/** What clerks ask of the list of awards, twelve ways. */
export function namedQueries({ awards }: Pick<Invented, 'awards'>): readonly NamedQuery[] {
  const named = awards.flatMap(({ person }) => (person ? [person.fullName] : []));
  const award = (random: Prng): Award => random.pick(awards);
  return [
    {
      name: 'words of a name in any order',
      make: (random) => byName({ text: random.pick(named).split(' ').toReversed().join(' ').toLowerCase() }),
    },
    { name: 'beginning of a name', make: (random) => byName({ text: random.pick(named).slice(0, 2) }) },
    { name: 'decision number', make: (random) => byName({ text: award(random).decision.number }) },
    { name: 'one unit', make: (random) => byName({ unitId: unitOf(award(random)) }) },
    { name: 'one level', make: (random) => byName({ level: award(random).decision.level }) },
    { name: 'one year', make: (random) => byName({ year: award(random).decision.year }) },
    { name: 'one form', make: (random) => byName({ awardTypeId: formOf(award(random)) }) },
    {
      name: 'unit and year',
      make: (random) => {
        const one = award(random);
        return byName({ unitId: unitOf(one), year: one.decision.year });
      },
    },
    {
      name: 'level and form',
      make: (random) => {
        const one = award(random);
        return byName({ level: one.decision.level, awardTypeId: formOf(one) });
      },
    },
    { name: 'by name, from the end', make: () => ({ filter: {}, sort: 'name', descending: true }) },
    { name: 'by date, newest first', make: () => ({ filter: {}, sort: 'decidedOn', descending: true }) },
    { name: 'by unit', make: () => ({ filter: {}, sort: 'unit' }) },
  ];
}
