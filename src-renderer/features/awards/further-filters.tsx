import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { noGroup, sexes } from '#shared/domain/statistics/choice.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import { useQuery } from '../../api/use-query.ts';
import type { Choice } from '../../ui/choice/match-choices.ts';
import { type MoreFilter, MoreFilters } from '../../ui/filters/more-filters.tsx';
import type { ListFilter } from './award-filter.ts';

type FurtherFiltersProps = {
  readonly filter: ListFilter;
  /** clusters are named as in this year */
  readonly year: number | undefined;
  readonly onChange: (filter: ListFilter) => void;
};

/** What few look for: whom, by what occasion, in which cluster. */
export function FurtherFilters({ filter, year, onChange }: FurtherFiltersProps) {
  const { t } = useTranslation('awards');
  const { further } = filter;
  const [asked, setAsked] = useState<readonly string[]>([]);
  // Looked up for whoever wants to choose among them.
  const clusters = useQuery('clusters.year', year === undefined ? {} : { year }, {
    enabled: further.clusterId !== undefined || asked.includes('clusterId'),
  });
  const movements = useQuery(
    'movements.list',
    {},
    {
      enabled: further.movementId !== undefined || asked.includes('movementId'),
    },
  );
  const part = (
    id: 'clusterId' | 'awardKind' | 'commendationType' | 'sex' | 'standing',
    choices: readonly Choice[],
  ): MoreFilter => ({
    id,
    label: t(`further.${id}`),
    choices,
    chosen: further[id] === undefined ? undefined : String(further[id]),
    onChange: (value) => {
      const { [id]: _, ...others } = further;
      onChange({ ...filter, further: value === undefined ? others : { ...others, [id]: value } });
    },
  });
  const none = (word: string): Choice => ({ value: noGroup, label: word });
  return (
    <MoreFilters
      label={t('further.more')}
      asked={asked}
      onAsk={setAsked}
      filters={[
        { ...movementPart(), label: t('further.movementId') },
        part('clusterId', [
          ...(clusters.status === 'ready'
            ? clusters.value.clusters.map(({ id, name }) => ({ value: id, label: name }))
            : []),
          none(t('further.noCluster')),
        ]),
        part(
          'awardKind',
          typeKinds.map((value) => ({ value, label: t(`further.kind.${value}`) })),
        ),
        part('commendationType', [
          ...commendationTypes.map((value) => ({ value, label: t(`commendation.${value}`) })),
          none(t('further.noCommendation')),
        ]),
        part(
          'sex',
          sexes.map((value) => ({ value, label: t(`further.sexes.${value}`) })),
        ),
        part(
          'standing',
          standings.map((value) => ({ value, label: t(`further.standings.${value}`) })),
        ),
        ...counted(),
      ]}
    />
  );

  /** A movement, or none, stand in two parts of the filter. */
  function movementPart(): Omit<MoreFilter, 'label'> {
    const { movementId, withoutMovement, ...others } = further;
    return {
      id: 'movementId',
      choices: [
        ...(movements.status === 'ready' ? movements.value.map(({ id, name }) => ({ value: id, label: name })) : []),
        none(t('further.noMovement')),
      ],
      chosen: withoutMovement ? noGroup : movementId,
      onChange: (value) =>
        onChange({
          ...filter,
          further:
            value === undefined
              ? others
              : value === noGroup
                ? { ...others, withoutMovement: true }
                : { ...others, movementId: value },
        }),
    };
  }

  /** Came with a number of statistics: offered while it is there, to be taken off. */
  function counted(): readonly MoreFilter[] {
    const { counted: is, unitUnder, ...others } = further;
    return [
      {
        id: 'counted',
        label: t('further.counted'),
        choices: [{ value: 'counted', label: t(unitUnder ? 'further.asThen' : 'further.valid') }],
        chosen: is || unitUnder ? 'counted' : undefined,
        onChange: (value) =>
          onChange({ ...filter, further: value === undefined ? others : { ...others, counted: true } }),
      },
    ];
  }
}
