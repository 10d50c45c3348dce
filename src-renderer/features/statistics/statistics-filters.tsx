import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientKinds } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { levels } from '#shared/domain/levels.ts';
import {
  countsPeopleOnly,
  dimensions,
  noGroup,
  type StatisticsChoice,
  sexes,
} from '#shared/domain/statistics/choice.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Choice } from '../../ui/choice/match-choices.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { type MoreFilter, MoreFilters } from '../../ui/filters/more-filters.tsx';
import { changed } from './statistics-choice.ts';
import { useHeadingWords } from './use-heading-words.ts';

type StatisticsFiltersProps = {
  readonly choice: StatisticsChoice;
  readonly years: { readonly first: number; readonly last: number };
  readonly onChange: (choice: StatisticsChoice) => void;
};

/** What is counted by what, of which years, beside which earlier ones, and what narrows it. */
export function StatisticsFilters({ choice, years, onChange }: StatisticsFiltersProps) {
  const { t } = useTranslation('statistics');
  const [asked, setAsked] = useState<readonly string[]>([]);
  const set = (part: Partial<StatisticsChoice>) => onChange(changed(choice, part));
  const known = Array.from({ length: Math.max(0, years.last - years.first) + 1 }, (_, back) => years.last - back);
  const yearChoices = [...new Set([...known, choice.yearFrom, choice.yearTo])]
    .sort((a, b) => b - a)
    .map((year) => ({ value: String(year), label: String(year) }));
  const inTable = choice.rows === 'year' || choice.columns === 'year';
  const by = dimensions.map((value): Choice => ({ value, label: t(`dimension.${value}`) }));
  const oneOf = <T extends string>(values: readonly T[], value: string | undefined) =>
    values.find((one) => one === value);
  return (
    <>
      <ChoiceChip
        required
        label={t('choice.rows')}
        choices={by}
        chosen={[choice.rows]}
        onChange={([value]) => set({ rows: oneOf(dimensions, value) ?? choice.rows })}
      />
      <ChoiceChip
        required
        label={t('choice.columns')}
        choices={[...by, { value: 'none', label: t('dimension.none') }]}
        chosen={[choice.columns]}
        onChange={([value]) => set({ columns: oneOf([...dimensions, 'none'], value) ?? choice.columns })}
      />
      <ChoiceChip
        required
        label={t('choice.yearFrom')}
        choices={yearChoices}
        chosen={[String(choice.yearFrom)]}
        onChange={([value]) => set({ yearFrom: Number(value) })}
      />
      <ChoiceChip
        required
        label={t('choice.yearTo')}
        choices={yearChoices}
        chosen={[String(choice.yearTo)]}
        onChange={([value]) => set({ yearTo: Number(value) })}
      />
      {!inTable && (
        <ChoiceChip
          required
          label={t('choice.earlier')}
          choices={(['0', '1', '2', '3', '4'] as const).map((value) => ({ value, label: t(`earlier.${value}`) }))}
          chosen={[String(choice.earlier)]}
          onChange={([value]) => set({ earlier: Number(value) })}
        />
      )}
      <ChoiceChip
        required
        label={t('choice.counting')}
        choices={(['awards', 'recipients'] as const).map((value) => ({ value, label: t(`counting.${value}`) }))}
        chosen={[choice.counting]}
        onChange={([value]) => set({ counting: value === 'recipients' ? value : 'awards' })}
      />
      <MoreFilters
        label={t('choice.more')}
        filters={useNarrowing(choice, asked, onChange)}
        asked={asked}
        onAsk={setAsked}
      />
    </>
  );
}

/** Everything that can narrow a table. */
function useNarrowing(
  choice: StatisticsChoice,
  asked: readonly string[],
  onChange: (choice: StatisticsChoice) => void,
): readonly MoreFilter[] {
  const wanted = (id: keyof StatisticsChoice['filter']) => ({
    enabled: choice.filter[id] !== undefined || asked.includes(id),
  });
  const { t } = useTranslation('statistics');
  const words = useHeadingWords();
  const units = useQuery('units.list', { on: `${choice.yearTo}-12-31`, ended: true }, wanted('unitId'));
  const types = useQuery('awardTypes.list', {}, wanted('awardTypeId'));
  const clusters = useQuery('clusters.year', { year: choice.yearTo }, wanted('clusterId'));
  const movements = useQuery('movements.list', {}, wanted('movementId'));
  const bare = (dimension: Parameters<typeof words>[0], keys: readonly string[]): readonly Choice[] =>
    keys.map((key) => ({ value: key, label: words(dimension, { key, title: '', detail: '' }) }));
  const part = (
    id: keyof StatisticsChoice['filter'],
    dimension: Parameters<typeof words>[0] & Exclude<(typeof dimensions)[number], 'year'>,
    choices: readonly Choice[],
  ): MoreFilter => ({
    id,
    label: t(`dimension.${dimension}`),
    choices,
    chosen: choice.filter[id],
    onChange: (value) => {
      const { [id]: _, ...others } = choice.filter;
      onChange(changed(choice, { filter: value === undefined ? others : { ...others, [id]: value } }));
    },
  });
  return [
    ...(countsPeopleOnly(choice)
      ? []
      : [part('recipientKind', 'recipientKind', bare('recipientKind', recipientKinds))]),
    part('level', 'level', bare('level', levels)),
    part('awardKind', 'awardKind', bare('awardKind', typeKinds)),
    part(
      'awardTypeId',
      'awardType',
      types.status === 'ready' ? types.value.map(({ id, nameVi }) => ({ value: id, label: nameVi })) : [],
    ),
    part('commendationType', 'commendationType', bare('commendationType', [...commendationTypes, noGroup])),
    part(
      'unitId',
      'unit',
      units.status === 'ready'
        ? units.value.map(({ id, code, name }) => ({ value: id, label: code || name, hint: name }))
        : [],
    ),
    part('clusterId', 'cluster', [
      ...(clusters.status === 'ready'
        ? clusters.value.clusters.map(({ id, name }) => ({ value: id, label: name }))
        : []),
      ...bare('cluster', [noGroup]),
    ]),
    part('movementId', 'movement', [
      ...(movements.status === 'ready' ? movements.value.map(({ id, name }) => ({ value: id, label: name })) : []),
      ...bare('movement', [noGroup]),
    ]),
    part('sex', 'sex', bare('sex', sexes)),
    part('standing', 'standing', bare('standing', standings)),
  ];
}
