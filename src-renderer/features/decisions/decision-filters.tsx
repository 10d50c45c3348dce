import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type DecisionConcern, decisionConcerns } from '#shared/api/decisions.ts';
import type { ViewState } from '#shared/api/views.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { MarkChip } from '../marks/index.ts';

export type ListFilter = {
  readonly text: string;
  readonly year: number | undefined;
  readonly level: Level | undefined;
  readonly concern: DecisionConcern | undefined;
  readonly mark: SyncState | undefined;
};

export const everything: ListFilter = {
  text: '',
  year: undefined,
  level: undefined,
  concern: undefined,
  mark: undefined,
};

/** A saved view's filter; what no longer means anything is left out. */
export function readFilter({ text, year, level, concern, mark }: ViewState['filter']): ListFilter {
  return {
    text: typeof text === 'string' ? text : '',
    year: typeof year === 'number' ? year : undefined,
    level: levels.find((one) => one === level),
    concern: decisionConcerns.find((one) => one === concern),
    mark: syncStates.find((one) => one === mark),
  };
}

type DecisionFiltersProps = {
  readonly filter: ListFilter;
  readonly years: readonly number[];
  readonly onChange: (filter: ListFilter) => void;
  readonly onLeaveDown: () => void;
  readonly searchRef: Ref<HTMLInputElement>;
};

/** What narrows the list of decisions. */
export function DecisionFilters({ filter, years, onChange, onLeaveDown, searchRef }: DecisionFiltersProps) {
  const { t } = useTranslation('decisions');
  const { t: ofAwards } = useTranslation('awards');
  const { text, year, level, concern, mark } = filter;
  const listed = <T extends string>(value: T | undefined) => (value === undefined ? [] : [value]);
  return (
    <>
      <SearchBox
        ref={searchRef}
        label={t('filter.text')}
        value={text}
        onChange={(typed) => onChange({ ...filter, text: typed })}
        onLeaveDown={onLeaveDown}
      />
      <ChoiceChip
        label={t('filter.year')}
        choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        chosen={year === undefined ? [] : [String(year)]}
        onChange={([value]) => onChange({ ...filter, year: value === undefined ? undefined : Number(value) })}
      />
      <ChoiceChip
        label={t('filter.level')}
        choices={levels.map((each) => ({ value: each, label: ofAwards(`level.${each}`) }))}
        chosen={listed(level)}
        onChange={([value]) => onChange({ ...filter, level: levels.find((each) => each === value) })}
      />
      <ChoiceChip
        label={t('filter.concern')}
        choices={decisionConcerns.map((each) => ({ value: each, label: t(`concern.${each}`) }))}
        chosen={listed(concern)}
        onChange={([value]) => onChange({ ...filter, concern: decisionConcerns.find((each) => each === value) })}
      />
      <MarkChip mark={mark} onChange={(one) => onChange({ ...filter, mark: one })} />
    </>
  );
}
