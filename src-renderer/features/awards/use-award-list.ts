import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardGrouping, AwardRow, AwardTotals } from '#shared/api/awards.ts';
import { recipientKinds } from '#shared/domain/awards.ts';
import { call } from '../../api/client.ts';
import { readParts } from '../../api/parted-store.ts';
import { type ListState, useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { type PageSource, usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import type { RowGroup, Sorts } from '../../ui/data-grid/grid-types.ts';
import {
  type AwardsStart,
  apiFilter,
  apiSort,
  isAskedFor,
  type ListFilter,
  readFilter,
  startFilter,
  writeFilter,
  yearShown,
} from './award-filter.ts';
import { type Gathered, useGathered, useGroupHeadings, withinGroup } from './use-gathered.ts';

/** Shorter than anyone notices, long enough that a word typed quickly is looked for once or twice. */
const SEARCH_DELAY_MS = 90;

const byName: Sorts = [{ columnId: 'recipientName', descending: false }];

export type AwardList = ListState<ListFilter> & {
  readonly years: readonly number[];
  readonly year: number | undefined;
  /** The filter as the register was asked with it. */
  readonly asked: ReturnType<typeof apiFilter>;
  readonly source: PageSource<AwardRow>;
  /** Undefined where the list is in one piece. */
  readonly gathered: Gathered | undefined;
  /** Rows by their places, also those that were not shown yet. */
  readonly readRows: (from: number, to: number) => Promise<readonly AwardRow[]>;
  /** Sums over everything that the filter lets through; undefined until they are known. */
  readonly totals: AwardTotals | undefined;
};

const places = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

const loader =
  (filter: ReturnType<typeof apiFilter>, sorts: Sorts, by: AwardGrouping | undefined) =>
  async (offset: number, limit: number, part: string): Promise<readonly AwardRow[]> => {
    const asked = by ? withinGroup(filter, by, part) : filter;
    const reply = await call('awards.page', { filter: asked, ...apiSort(sorts), offset, limit });
    if (!reply.ok) throw new Error(`awards.page was refused: ${reply.code}`);
    return reply.value;
  };

/** The awards that a filter lets through, in pages, with their sums. @param years every year with awards */
export function useAwardList(start: AwardsStart, years: readonly number[]): AwardList {
  const state = useListState<ListFilter>('awards', {
    filter: startFilter({}),
    sorts: byName,
    asked: isAskedFor(start) ? startFilter(start) : undefined,
    write: writeFilter,
    read: readFilter,
  });
  const { filter, sorts } = state;
  const text = useSettled(filter.text, SEARCH_DELAY_MS);
  const asked = apiFilter({ ...filter, text }, years);
  const sums = useQuery('awards.totals', { filter: asked }, { keepPrevious: true });
  const totals = sums.status === 'ready' ? sums.value : undefined;
  const gathered = useGathered(asked, state.group);
  const whole = totals && totals.total + totals.void;
  const load = loader(asked, sorts, gathered?.by);
  const pages = usePageSource<AwardRow>({
    feature: 'awards',
    key: JSON.stringify([asked, sorts, gathered?.by]),
    count: gathered ? gathered.parts.reduce((sum, { count }) => sum + count, 0) : whole,
    parts: gathered?.parts,
    load,
    rowKey: (row) => row.id,
  });
  const counting = gathered !== undefined && gathered.groups === undefined;
  const source = useMemo(() => ({ ...pages, loading: pages.loading || counting }), [pages, counting]);
  const readRows = async (from: number, to: number): Promise<readonly AwardRow[]> => {
    const seen = places(from, to).map(source.getRow);
    if (seen.every((row) => row !== undefined)) return seen;
    const read = await readParts(gathered?.parts ?? [{ key: '', count: source.count }], load, from, to);
    // A row that was shown keeps its place, whatever order the register would give it by now.
    return read.map((row, at) => seen[at] ?? row);
  };
  return { ...state, gathered, years, readRows, asked, year: yearShown(filter, years), source, totals };
}

/** By name, collectives stand before people, each under its heading; any other order mixes them. */
const isGrouped = ([first]: Sorts): boolean => first?.columnId === byName[0]?.columnId;

export function useAwardGroups({
  totals,
  sorts,
  gathered,
}: Pick<AwardList, 'totals' | 'sorts' | 'gathered'>): readonly RowGroup[] {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const grouped = isGrouped(sorts);
  const headings = useGroupHeadings(gathered);
  const kinds = useMemo(() => {
    if (!totals || !grouped) return [];
    const counted = { unit: totals.collective, person: totals.individual, household: totals.household };
    let at = 0;
    return recipientKinds.flatMap((kind) => {
      const begins = at;
      at += totals.listed[kind];
      const label = t(`group.${kind}`, { awards: numbers.format(counted[kind]) });
      return totals.listed[kind] > 0 ? [{ at: begins, label }] : [];
    });
  }, [totals, grouped, t, numbers]);
  return headings ?? kinds;
}
