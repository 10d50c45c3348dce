import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AwardGroup, type AwardGrouping, awardGroupings } from '#shared/api/awards.ts';
import type { Input } from '#shared/api/index.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { levels } from '#shared/domain/levels.ts';
import { type ListPart, startsOf } from '../../api/parted-store.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import type { RowGroup } from '../../ui/data-grid/grid-types.ts';

type Filter = Input<'awards.page'>['filter'];

export type Gathered = {
  readonly by: AwardGrouping;
  /** Undefined until they are counted. */
  readonly groups: readonly AwardGroup[] | undefined;
  /** The groups whose rows are shown. */
  readonly parts: readonly ListPart[];
  readonly open: ReadonlySet<string>;
  readonly fold: (key: string) => void;
  readonly foldAll: (open: boolean) => void;
};

const none: ReadonlySet<string> = new Set();

const groupingOf = (name: string): AwardGrouping | undefined => awardGroupings.find((one) => one === name);

const listedIn = ({ collective, individual, household, void: voided }: AwardGroup): number =>
  collective + individual + household + voided;

/** The filter that leaves just the awards of one group. */
export function withinGroup(filter: Filter, by: AwardGrouping, key: string): Filter {
  switch (by) {
    case 'unit':
      return filter.unitId ? { ...filter, ofUnitId: key } : { ...filter, unitId: key };
    case 'level': {
      const level = levels.find((one) => one === key);
      return { ...filter, ...(level && { level }) };
    }
    case 'awardType':
      return { ...filter, awardTypeId: key };
    case 'decision':
      return key === '' ? { ...filter, undecided: true } : { ...filter, decisionId: key };
    case 'year':
      return { ...filter, year: Number(key) };
  }
}

/** The list gathered into groups, each folded until somebody opens it; undefined where it is not gathered. */
export function useGathered(filter: Filter, group: string): Gathered | undefined {
  const by = groupingOf(group);
  const counted = useQuery(
    'awards.groups',
    { filter, by: by ?? 'year' },
    { enabled: by !== undefined, keepPrevious: true },
  );
  const [unfolded, setUnfolded] = useState({ by, keys: none });
  const open = unfolded.by === by ? unfolded.keys : none;
  // While letters are typed the groups before stay; those of another grouping would be read by the wrong key.
  const last = useRef<{ readonly by: AwardGrouping | undefined; readonly groups: readonly AwardGroup[] }>(undefined);
  if (counted.status === 'ready' && counted.fresh) last.current = { by, groups: counted.value };
  const groups = last.current?.by === by ? last.current?.groups : undefined;
  const parts = useMemo(
    () => (groups ?? []).filter(({ key }) => open.has(key)).map((one) => ({ key: one.key, count: listedIn(one) })),
    [groups, open],
  );
  if (!by) return undefined;
  return {
    by,
    groups,
    parts,
    open,
    fold: (key) => {
      const keys = new Set(open);
      if (!keys.delete(key)) keys.add(key);
      setUnfolded({ by, keys });
    },
    foldAll: (all) => setUnfolded({ by, keys: all ? new Set(groups?.map(({ key }) => key)) : none }),
  };
}

/** The headings of the groups, each with what it comes to. */
export function useGroupHeadings(gathered: Gathered | undefined): readonly RowGroup[] | undefined {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const { by, groups, parts, open } = gathered ?? {};
  return useMemo(() => {
    if (!by || !groups || !parts || !open) return by && [];
    const starts = startsOf(parts);
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    let shown = 0;
    return groups.map((group): RowGroup => {
      const at = starts[shown] ?? total;
      if (open.has(group.key)) shown += 1;
      const sums = (['collective', 'individual', 'household', 'void'] as const)
        .filter((sum) => group[sum] > 0)
        .map((sum) => t(`gather.${sum}`, { awards: numbers.format(group[sum]) }));
      return {
        at,
        label: `${nameOf(group)} · ${sums.join(', ')}`,
        fold: { key: group.key, open: open.has(group.key) },
      };
    });

    function nameOf({ key, title, detail }: AwardGroup): string {
      switch (by) {
        case 'level': {
          const level = levels.find((one) => one === key);
          return level ? t(`level.${level}`) : key;
        }
        case 'year':
          return key;
        case 'decision': {
          if (key === '') return t('gather.undecided');
          return [title || t('gather.unnumbered'), formatDay(detail)].filter(Boolean).join(', ');
        }
        default:
          return [title, detail].filter(Boolean).join(' · ');
      }
    }
  }, [by, groups, parts, open, t, numbers]);
}
