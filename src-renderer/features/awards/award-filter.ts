import type { AwardSort } from '#shared/api/awards.ts';
import type { Input } from '#shared/api/index.ts';
import type { ViewState } from '#shared/api/views.ts';
import { isUuid } from '#shared/base/ids.ts';
import { type RecipientKind, recipientKinds } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { noGroup, sexes } from '#shared/domain/statistics/choice.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import type { Sorts } from '../../ui/data-grid/grid-types.ts';

export const unitCompany = ['below', 'predecessors'] as const;
export type UnitWith = (typeof unitCompany)[number];

type ApiFilter = Input<'awards.page'>['filter'];

/** What the list is narrowed to. `newest`: the newest year that the register knows, whichever it is. */
export type ListFilter = {
  readonly year: number | 'newest' | undefined;
  readonly level: Level | undefined;
  readonly awardTypeId: string | undefined;
  readonly unitId: string | undefined;
  /** whom the unit stands for besides itself */
  readonly unitWith: readonly UnitWith[];
  readonly recipientKind: RecipientKind | undefined;
  readonly mark: SyncState | undefined;
  readonly text: string;
  /** What few look for; left out where nothing is chosen. */
  readonly further: FurtherFilter;
};

/** The parts of a filter that statistics narrow by, as the register is asked with them. */
export type FurtherFilter = Pick<
  ApiFilter,
  | 'yearFrom'
  | 'yearTo'
  | 'counted'
  | 'awardKind'
  | 'commendationType'
  | 'clusterId'
  | 'movementId'
  | 'withoutMovement'
  | 'sex'
  | 'standing'
  | 'unitUnder'
>;

/** Where the list begins. */
export type AwardsStart = {
  readonly year?: number;
  readonly unitId?: string;
  readonly unitWith?: readonly UnitWith[];
  /** Begin with the hand in the search box. */
  readonly find?: boolean;
  /** Just these awards, which a number somewhere else counts. */
  readonly narrowed?: ApiFilter;
};

/** The list as it is when nobody asked for anything. */
const everything: ListFilter = {
  year: undefined,
  level: undefined,
  awardTypeId: undefined,
  unitId: undefined,
  unitWith: [],
  recipientKind: undefined,
  mark: undefined,
  text: '',
  further: {},
};

/** One unit's awards are wanted of every year; a list of all is one year's. */
export const startFilter = ({ year, unitId, unitWith = [], narrowed }: AwardsStart): ListFilter =>
  narrowed ? narrowedTo(narrowed) : { ...everything, year: year ?? (unitId ? undefined : 'newest'), unitId, unitWith };

function narrowedTo(narrowed: ApiFilter): ListFilter {
  const { year, level, awardTypeId, unitId, unitScope, recipientKind, mark, text, ...others } = narrowed;
  return {
    year,
    level,
    awardTypeId,
    unitId,
    unitWith: unitScope === 'below' ? ['below'] : [],
    recipientKind,
    mark,
    text: text ?? '',
    further: furtherIn(others),
  };
}

type StoredFilter = ViewState['filter'];

const chosenOf = (parts: Readonly<Record<string, string | number | boolean | undefined>>): StoredFilter =>
  Object.fromEntries(
    Object.entries(parts).filter((entry): entry is [string, string | number | boolean] => entry[1] !== undefined),
  );

/** The filter as a saved view keeps it. */
export function writeFilter({ unitWith, text, further, ...one }: ListFilter): StoredFilter {
  const chosen = Object.entries(one).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(chosen),
    ...chosenOf(further),
    ...(unitWith.length > 0 && { unitWith }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
}

/** A saved view's filter; what no longer means anything is left out. */
export function readFilter(stored: StoredFilter): ListFilter {
  const { year, text, unitWith } = stored;
  const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((one) => one === value);
  const idIn = (value: unknown) => (typeof value === 'string' && isUuid(value) ? value : undefined);
  return {
    year: year === 'newest' || typeof year === 'number' ? year : undefined,
    level: oneOf(levels, stored.level),
    awardTypeId: idIn(stored.awardTypeId),
    unitId: idIn(stored.unitId),
    unitWith: Array.isArray(unitWith) ? unitCompany.filter((company) => unitWith.includes(company)) : [],
    recipientKind: oneOf(recipientKinds, stored.recipientKind),
    mark: oneOf(syncStates, stored.mark),
    text: typeof text === 'string' ? text : '',
    further: furtherIn(stored),
  };
}

/** Opened for a year or a unit, not just opened. */
export const isAskedFor = ({ year, unitId, narrowed }: AwardsStart): boolean =>
  year !== undefined || unitId !== undefined || narrowed !== undefined;

/** Keeps the year: a person who looks for something still looks in the same list. */
export const withoutFilters = ({ year }: ListFilter): ListFilter => ({ ...everything, year });

export const isNarrowed = ({ year: _year, unitWith: _with, text, further, ...others }: ListFilter): boolean =>
  text.trim() !== '' || Object.keys(further).length > 0 || Object.values(others).some((value) => value !== undefined);

/** @param years every year with awards, in any order */
export function yearShown({ year }: ListFilter, years: readonly number[]): number | undefined {
  if (year !== 'newest') return year;
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The filter as the register is asked with it: what is not chosen is left out. */
export function apiFilter(filter: ListFilter, years: readonly number[]): ApiFilter {
  const year = yearShown(filter, years);
  const text = filter.text.trim();
  return {
    ...(year !== undefined && { year }),
    ...(text !== '' && { text }),
    ...(filter.level && { level: filter.level }),
    ...(filter.awardTypeId && { awardTypeId: filter.awardTypeId }),
    ...(filter.unitId && { unitId: filter.unitId, ...companyOf(filter) }),
    ...(filter.recipientKind && { recipientKind: filter.recipientKind }),
    ...(filter.mark && { mark: filter.mark }),
    ...filter.further,
  };
}

const companyOf = ({ unitWith }: ListFilter) => ({
  ...(unitWith.includes('below') && { unitScope: 'below' as const }),
  ...(unitWith.includes('predecessors') && { withPredecessors: true }),
});

const sorts: Readonly<Record<string, AwardSort>> = {
  recipientName: 'name',
  unitId: 'unit',
  awardTypeId: 'awardType',
  level: 'level',
  decisionNumber: 'decisionNumber',
  decidedOn: 'decidedOn',
};

export const isSortable = (columnId: string): boolean => Object.hasOwn(sorts, columnId);

/** The order as the register is asked for it; rows that agree in both keys stand by name. */
export function apiSort([first, second]: Sorts) {
  const then = second && sorts[second.columnId];
  return {
    sort: sorts[first?.columnId ?? ''] ?? 'name',
    descending: first?.descending ?? false,
    ...(then && { thenSort: then, thenDescending: second.descending }),
  };
}

/** What can be understood of parts that were kept or handed over; the rest is left out. */
function furtherIn(given: { readonly [part: string]: unknown }): FurtherFilter {
  const whole = (value: unknown) => (typeof value === 'number' && Number.isInteger(value) ? value : undefined);
  const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((one) => one === value);
  const idOr = <T extends string>(other: T, value: unknown) =>
    value === other || (typeof value === 'string' && isUuid(value)) ? value : undefined;
  const parts = {
    yearFrom: whole(given.yearFrom),
    yearTo: whole(given.yearTo),
    counted: given.counted === true ? true : undefined,
    awardKind: oneOf(typeKinds, given.awardKind),
    commendationType: oneOf([...commendationTypes, noGroup], given.commendationType),
    clusterId: idOr(noGroup, given.clusterId),
    movementId: typeof given.movementId === 'string' && isUuid(given.movementId) ? given.movementId : undefined,
    withoutMovement: given.withoutMovement === true ? true : undefined,
    sex: oneOf(sexes, given.sex),
    standing: oneOf(standings, given.standing),
    unitUnder: idOr('top', given.unitUnder),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as FurtherFilter;
}
