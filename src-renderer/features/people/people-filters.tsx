import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { personKinds, personStatuses } from '#shared/domain/people/person-kinds.ts';
import { useQuery } from '../../api/use-query.ts';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { MarkChip } from '../marks/index.ts';
import { asKind, asStatus, type ListFilter } from './people-filter.ts';

type PeopleFiltersProps = {
  readonly filter: ListFilter;
  readonly onChange: (filter: ListFilter) => void;
  readonly onLeaveDown: () => void;
  readonly searchRef?: Ref<HTMLInputElement>;
};

/** Find as you type, and what narrows the list. */
export function PeopleFilters({ filter, onChange, onLeaveDown, searchRef }: PeopleFiltersProps) {
  const { t } = useTranslation('people');
  const units = useQuery('units.list', {});
  const ranks = useQuery('people.ranks', {});
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  return (
    <>
      <SearchBox
        label={t('find')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        onLeaveDown={onLeaveDown}
        {...(searchRef && { ref: searchRef })}
      />
      <ChoiceChip
        label={t('field.unit')}
        choices={(units.status === 'ready' ? units.value : []).map(({ id, code, name }) => ({
          value: id,
          label: code,
          hint: name,
        }))}
        chosen={one(filter.unitId)}
        onChange={([unitId]) => onChange({ ...filter, unitId })}
      />
      <ChoiceChip
        label={t('field.rank')}
        choices={(ranks.status === 'ready' ? ranks.value : []).map(({ name }) => ({ value: name, label: name }))}
        chosen={one(filter.rank)}
        onChange={([rank]) => onChange({ ...filter, rank })}
      />
      <ChoiceChip
        label={t('field.status')}
        choices={personStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
        chosen={one(filter.status)}
        onChange={([status]) => onChange({ ...filter, status: asStatus(status) })}
      />
      <ChoiceChip
        label={t('field.kind')}
        choices={personKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        chosen={one(filter.kind)}
        onChange={([kind]) => onChange({ ...filter, kind: asKind(kind) })}
      />
      <MarkChip mark={filter.mark} onChange={(mark) => onChange({ ...filter, mark })} />
    </>
  );
}
