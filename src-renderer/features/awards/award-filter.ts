import type { AwardSort } from '#shared/api/awards.ts';
import type { Input } from '#shared/api/index.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import type { Level } from '#shared/domain/levels.ts';
import type { Sort } from '../../ui/data-grid/grid-types.ts';

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

const everything: ListFilter = {
  year: undefined,
  level: undefined,
  awardTypeId: undefined,
  unitId: undefined,
  unitWith: [],
  recipientKind: undefined,
  text: '',
};

/** One unit's awards are wanted of every year; a list of all is one year's. */
export const startFilter = ({ year, unitId, unitWith = [] }: AwardsStart): ListFilter => ({
  ...everything,
  year: year ?? (unitId ? undefined : 'newest'),
  unitId,
  unitWith,
});

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

export const apiSort = ({ columnId, descending }: Sort) => ({ sort: sorts[columnId] ?? 'name', descending });
