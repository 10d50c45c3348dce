import { axisOf, type Places } from './axes.ts';
import { countsPeopleOnly, type Dimension, type StatisticsChoice, spansOf } from './choice.ts';
import type { FigureFacts, Figures } from './figures.ts';

/** The dimension that a part of the filter speaks of, and the key it asks for. */
const filteredBy = (choice: StatisticsChoice): readonly (readonly [Dimension, string | undefined])[] => [
  ['recipientKind', countsPeopleOnly(choice) ? 'person' : choice.filter.recipientKind],
  ['level', choice.filter.level],
  ['awardKind', choice.filter.awardKind],
  ['awardType', choice.filter.awardTypeId],
  ['commendationType', choice.filter.commendationType],
  ['cluster', choice.filter.clusterId],
  ['movement', choice.filter.movementId],
  ['sex', choice.filter.sex],
  ['standing', choice.filter.standing],
];

/** Where the awards of a choice stand, those of its earlier spans among them, in the order of the register. */
export function placesOf(figures: Figures, facts: FigureFacts, choice: StatisticsChoice): Places {
  const oldest = spansOf(choice).at(-1)?.from ?? choice.yearFrom;
  let places = ofYears(figures, oldest, choice.yearTo);
  for (const [dimension, key] of filteredBy(choice))
    if (key !== undefined) places = inGroups(places, axisOf(dimension, figures, facts), (found) => found === key);
  return choice.filter.unitId === undefined ? places : inGroups(places, axisOf('unit', figures, facts), () => true);
}

function ofYears({ year, length }: Figures, from: number, to: number): Places {
  const at = new Int32Array(length);
  let n = 0;
  for (let place = 0; place < length; place++) {
    const of = year[place] ?? 0;
    if (of >= from && of <= to && of !== 0) at[n++] = place;
  }
  return { n, at };
}

/** The places whose group is wanted; the column is used again, since nobody else holds it. */
function inGroups(places: Places, { keys, sort }: ReturnType<typeof axisOf>, wanted: (key: string) => boolean): Places {
  const { at } = places;
  const groups = new Int32Array(places.n);
  sort(places, groups);
  const keeps = keys.map(wanted);
  let n = 0;
  for (let i = 0; i < places.n; i++) if (keeps[groups[i] ?? -1] === true) at[n++] = at[i] ?? 0;
  return { n, at };
}
