import { recipientKinds } from '../awards.ts';
import { commendationTypes } from '../awards-kinds.ts';
import { levels } from '../levels.ts';
import { type Dimension, noGroup, sexes } from './choice.ts';
import type { FigureFacts, Figures } from './figures.ts';
import { standingOf, standings } from './standing.ts';

/** Awards by their places, the first `n` of a column. */
export interface Places {
  readonly n: number;
  readonly at: Int32Array;
}

/**
 * Puts awards into the groups of a dimension, many at a time: one loop over plain columns, where a call for each award
 * would cost ten times as much.
 */
export interface Axis {
  /** grows as groups are met */
  readonly keys: readonly string[];
  /** Writes the place of each award's key; -1: in no group, so in no table. */
  readonly sort: (places: Places, into: Int32Array) => void;
}

const OUTSIDE = -1;
const UNSEEN = -2;

/** Keys by what they are called, numbered as they are met. */
function numbering(): { readonly keys: string[]; readonly numberOf: (key: string | undefined) => number } {
  const keys: string[] = [];
  const numbers = new Map<string, number>();
  return {
    keys,
    numberOf: (key) => {
      if (key === undefined) return OUTSIDE;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, keys.length);
      return keys.push(key) - 1;
    },
  };
}

type Column = Uint8Array | Uint16Array | Int32Array;

/** Asks once for each number in a column, and remembers. */
function byNumber(column: Column, keyOf: (number: number) => string | undefined): Axis {
  const { keys, numberOf } = numbering();
  return {
    keys,
    sort: ({ n, at }, into) => {
      const groups = new Int32Array(largest(column, { n, at }) + 1).fill(UNSEEN);
      for (let i = 0; i < n; i++) {
        const number = column[at[i] ?? 0] ?? 0;
        let group = groups[number] ?? UNSEEN;
        if (group === UNSEEN) {
          group = numberOf(keyOf(number));
          groups[number] = group;
        }
        into[i] = group;
      }
    },
  };
}

/** The same where the answer changes from year to year. */
function byYear(
  year: Uint16Array,
  column: Int32Array,
  keyOf: (number: number, year: number) => string | undefined,
): Axis {
  const { keys, numberOf } = numbering();
  return {
    keys,
    sort: ({ n, at }, into) => {
      const most = largest(column, { n, at }) + 1;
      const years = new Map<number, Int32Array>();
      let lastYear = 0;
      let groups: Int32Array = new Int32Array();
      for (let i = 0; i < n; i++) {
        const place = at[i] ?? 0;
        const of = year[place] ?? 0;
        if (of !== lastYear) {
          groups = years.get(of) ?? new Int32Array(most).fill(UNSEEN);
          years.set(of, groups);
          lastYear = of;
        }
        const number = column[place] ?? 0;
        let group = groups[number] ?? UNSEEN;
        if (group === UNSEEN) {
          group = numberOf(keyOf(number, of));
          groups[number] = group;
        }
        into[i] = group;
      }
    },
  };
}

function largest(column: Column, { n, at }: Places): number {
  let most = 0;
  for (let i = 0; i < n; i++) {
    const number = column[at[i] ?? 0] ?? 0;
    if (number > most) most = number;
  }
  return most;
}

const fixed = (keys: readonly string[], column: Uint8Array): Axis => ({
  keys,
  sort: ({ n, at }, into) => {
    for (let i = 0; i < n; i++) into[i] = column[at[i] ?? 0] ?? OUTSIDE;
  },
});

const PERSON = recipientKinds.indexOf('person');

/** Only people: whoever else was commended is in no group. */
const ofPeople = (figures: Figures, { keys, sort }: Axis): Axis => ({
  keys,
  sort: (places, into) => {
    sort(places, into);
    for (let i = 0; i < places.n; i++) if (figures.kind[places.at[i] ?? 0] !== PERSON) into[i] = OUTSIDE;
  },
});

export function axisOf(dimension: Dimension, figures: Figures, facts: FigureFacts): Axis {
  const { year, unit } = figures;
  switch (dimension) {
    case 'level':
      return fixed(levels, figures.level);
    case 'recipientKind':
      return fixed(recipientKinds, figures.kind);
    case 'commendationType':
      return fixed([noGroup, ...commendationTypes], figures.commendation);
    case 'year':
      return byNumber(year, String);
    case 'awardType':
      return byNumber(figures.type, (type) => facts.typeOf(type)?.id);
    case 'awardKind':
      return byNumber(figures.type, (type) => facts.typeOf(type)?.kind);
    case 'movement':
      return byNumber(figures.movement, (movement) => (movement === 0 ? noGroup : facts.movementOf(movement)));
    case 'unit':
      return byYear(year, unit, (number, of) => {
        const id = facts.unitOf(number);
        return id === undefined ? undefined : facts.unitGroup(id, of);
      });
    case 'cluster':
      return byYear(year, unit, (number, of) => {
        const id = facts.unitOf(number);
        return (id === undefined ? undefined : facts.clusterGroup(id, of)) ?? noGroup;
      });
    case 'sex':
      return ofPeople(figures, {
        keys: sexes,
        sort: ({ n, at }, into) => {
          const { recipient } = figures;
          const known = new Int8Array(largest(recipient, { n, at }) + 1).fill(UNSEEN);
          for (let i = 0; i < n; i++) {
            const person = recipient[at[i] ?? 0] ?? OUTSIDE;
            let sex = known[person] ?? UNSEEN;
            if (sex === UNSEEN) {
              sex = sexes.indexOf(person > 0 ? facts.sexOf(person) : 'unknown');
              if (person > 0) known[person] = sex;
            }
            into[i] = sex;
          }
        },
      });
    case 'standing':
      return ofPeople(
        figures,
        byYear(year, figures.post, (post, of) => standingOf(figures.posts[post] ?? '', facts.postWords(of))),
      );
  }
}

/** Keys of a dimension that has a fixed few. */
export const fixedKeys: { readonly [D in Dimension]?: readonly string[] } = {
  level: levels,
  recipientKind: recipientKinds,
  commendationType: [...commendationTypes, noGroup],
  sex: sexes,
  standing: standings,
};
