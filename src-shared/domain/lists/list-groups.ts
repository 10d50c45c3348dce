import { formatDay } from '../../base/local-date.ts';
import { levels } from '../levels.ts';
import type { CollectiveLine, ListGroup, PersonLine } from './list-input.ts';
import { levelOn } from './list-tables.ts';
import { plain } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

export const listGatherings = ['unit', 'level', 'movement', 'year', 'awardType', 'decision'] as const;
export type ListGathering = (typeof listGatherings)[number];

/** What a line can be gathered by. */
type GatheredLine = Pick<
  CollectiveLine | PersonLine,
  'level' | 'formName' | 'formOrder' | 'decisionNumber' | 'decidedOn'
> & {
  readonly year: number;
  /** as it was called on the day */
  readonly unitName: string;
  readonly unitKey: string;
  /** in headquarters' order */
  readonly unitPlace: number;
  readonly movementName: string;
};

type Place = readonly (number | string)[];
type Found = ListGroup & { readonly place: Place };

const words = paperWords.group;

/** The group of a line, and where it stands among others: as headquarters orders them, the newest first, none last. */
function groupOf(line: GatheredLine, by: ListGathering): Found {
  switch (by) {
    case 'unit':
      return { key: line.unitKey, title: plain(line.unitName), place: [line.unitPlace] };
    case 'level':
      return { key: line.level, title: levelOn(line.level, undefined), place: [levels.indexOf(line.level)] };
    case 'movement': {
      const name = plain(line.movementName);
      return { key: name, title: name || words.noMovement, place: [name === '' ? 1 : 0, name] };
    }
    case 'year':
      return { key: String(line.year), title: fill(words.year, { year: String(line.year) }), place: [-line.year] };
    case 'awardType':
      return { key: plain(line.formName), title: plain(line.formName), place: [line.formOrder, line.formName] };
    case 'decision': {
      const { decidedOn } = line;
      const number = plain(line.decisionNumber);
      const title = fill(words.decision, { number, day: formatDay(decidedOn) }).trim();
      const newest = -Number(decidedOn.replaceAll('-', ''));
      return {
        key: `${number} ${decidedOn}`,
        title: number === '' ? words.noDecision : title,
        place: [newest, number],
      };
    }
  }
}

const compare = (a: Place, b: Place): number => {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? value;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
};

/** Each line's group, and the groups in their order on paper. */
export function gather(
  lines: readonly GatheredLine[],
  by: ListGathering,
): { keys: readonly string[]; groups: ListGroup[] } {
  const found = new Map<string, Found>();
  const keys = lines.map((line) => {
    const group = groupOf(line, by);
    if (!found.has(group.key)) found.set(group.key, group);
    return group.key;
  });
  const groups = [...found.values()].toSorted((a, b) => compare(a.place, b.place));
  return { keys, groups: groups.map(({ key, title }) => ({ key, title })) };
}
