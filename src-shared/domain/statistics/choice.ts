import type { RecipientKind } from '../awards.ts';
import type { CommendationType } from '../awards-kinds.ts';
import type { typeKinds } from '../catalogue/award-types.ts';
import type { Level } from '../levels.ts';
import type { Standing } from './standing.ts';

/** What awards can be counted by. `sex` and `standing` are people's alone. */
export const dimensions = [
  'year',
  'level',
  'recipientKind',
  'awardKind',
  'awardType',
  'commendationType',
  'unit',
  'cluster',
  'movement',
  'sex',
  'standing',
] as const;
export type Dimension = (typeof dimensions)[number];

export const sexes = ['male', 'female', 'unknown'] as const;
export type Sex = (typeof sexes)[number];

/** Of several clusters, movements or kinds: none of them. */
export const noGroup = 'none';

/** What a table counts. The same words narrow the list of awards, so that every number can show its rows. */
export interface CountedAwards {
  readonly recipientKind?: RecipientKind | undefined;
  readonly level?: Level | undefined;
  readonly awardKind?: (typeof typeKinds)[number] | undefined;
  readonly awardTypeId?: string | undefined;
  readonly commendationType?: CommendationType | typeof noGroup | undefined;
  /** with everything that stood below it at the end of each year */
  readonly unitId?: string | undefined;
  readonly clusterId?: string | undefined;
  readonly movementId?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly standing?: Standing | undefined;
}

export interface StatisticsChoice {
  readonly rows: Dimension;
  readonly columns: Dimension | 'none';
  readonly yearFrom: number;
  /** included */
  readonly yearTo: number;
  /** so many spans of the same length before */
  readonly earlier: number;
  /** events, or those who were given any: one person once, however many awards */
  readonly counting: 'awards' | 'recipients';
  readonly filter: CountedAwards;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The years that are asked for, then the earlier ones; a table that has its years in it is not compared. */
export function spansOf({ yearFrom, yearTo, earlier, rows, columns }: StatisticsChoice): readonly Span[] {
  const length = yearTo - yearFrom + 1;
  const compared = rows === 'year' || columns === 'year' ? 0 : earlier;
  return Array.from({ length: compared + 1 }, (_, back) => ({
    from: yearFrom - back * length,
    to: yearTo - back * length,
  }));
}

const ofPeople: readonly string[] = ['sex', 'standing'] satisfies Dimension[];

/** Whether a table can only say something of people. */
export const countsPeopleOnly = ({ rows, columns, filter }: StatisticsChoice): boolean =>
  ofPeople.includes(rows) || ofPeople.includes(columns) || filter.sex !== undefined || filter.standing !== undefined;
