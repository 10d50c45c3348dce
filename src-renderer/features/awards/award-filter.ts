import type { AwardSort } from '#shared/api/awards.ts';
import type { Input } from '#shared/api/index.ts';
import type { ViewState } from '#shared/api/views.ts';
import { isUuid } from '#shared/base/ids.ts';
import { type RecipientKind, recipientKinds } from '#shared/domain/awards.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import type { Sorts } from '../../ui/data-grid/grid-types.ts';

export const unitCompany = ['below', 'predecessors'] as const;
export type UnitWith = (typeof unitCompany)[number];

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
};

/** Where the list begins. */
export type AwardsStart = {
  readonly year?: number;
  readonly unitId?: string;
  readonly unitWith?: readonly UnitWith[];
  /** Begin with the hand in the search box. */
  readonly find?: boolean;
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
};

/** One unit's awards are wanted of every year; a list of all is one year's. */
export const startFilter = ({ year, unitId, unitWith = [] }: AwardsStart): ListFilter => ({
  ...everything,
  year: year ?? (unitId ? undefined : 'newest'),
  unitId,
  unitWith,
});

type StoredFilter = ViewState['filter'];

/** The filter as a saved view keeps it. */
export function writeFilter({ unitWith, text, ...one }: ListFilter): StoredFilter {
  const chosen = Object.entries(one).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(chosen),
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
  };
}

/** Opened for a year or a unit, not just opened. */
export const isAskedFor = ({ year, unitId }: AwardsStart): boolean => year !== undefined || unitId !== undefined;

/** Keeps the year: a person who looks for something still looks in the same list. */
export const withoutFilters = ({ year }: ListFilter): ListFilter => ({ ...everything, year });

export const isNarrowed = ({ year: _year, unitWith: _with, text, ...others }: ListFilter): boolean =>
  text.trim() !== '' || Object.values(others).some((value) => value !== undefined);

/** @param years every year with awards, in any order */
export function yearShown({ year }: ListFilter, years: readonly number[]): number | undefined {
  if (year !== 'newest') return year;
  return years.length > 0 ? Math.max(...years) : undefined;
}

type ApiFilter = Input<'awards.page'>['filter'];

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
