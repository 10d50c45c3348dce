import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Day } from '#shared/base/local-date.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import type { BonusFacts } from '#shared/domain/catalogue/bonus.ts';
import { levels } from '#shared/domain/levels.ts';
import { shownRows, useShownList } from '../../api/shown-list.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { DayChip } from '../../ui/filters/day-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import type { CataloguePart } from './catalogue-head.tsx';
import { useFigures } from './catalogue-words.ts';
import { type CatalogueFilter, filterCatalogue, isEntryInForce } from './filter-catalogue.ts';
import { typeColumns } from './type-columns.tsx';
import { TypeDetail, type TypeEdits } from './type-detail.tsx';

type TypesPartProps = {
  readonly entries: readonly CatalogueEntry[];
  readonly facts: BonusFacts;
  readonly today: Day;
  readonly edits: TypeEdits | undefined;
};

/** Titles and forms, highest first, with what they come to on a day; keeps its filters while another part is open. */
export function useTypesPart({ entries, facts, today, edits }: TypesPartProps): CataloguePart {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const { coefficient } = useFigures();
  const [filter, setFilter] = useState<CatalogueFilter>({ text: '', on: today });
  const [activeId, setActiveId] = useState<string>();
  const shown = useMemo(() => filterCatalogue(entries, filter), [entries, filter]);
  const columns = useMemo(
    () => typeColumns({ t, levelWord: (level) => awards(`level.${level}`), on: filter.on, coefficient }),
    [t, awards, filter.on, coefficient],
  );
  const active = shown.find(({ id }) => id === activeId);
  return {
    truth: { key: 'truth.types', count: shown.length },
    ...(edits && { onAdd: { label: t('add.type'), onPress: () => edits.onEdit(undefined) } }),
    filters: <TypeFilters filter={filter} onChange={setFilter} today={today} />,
    detail: active && <TypeDetail entry={active} on={filter.on} facts={facts} edits={edits} />,
    content: (
      <TypeGrid
        columns={columns}
        shown={shown}
        on={filter.on}
        onActive={(row) => setActiveId(row?.id)}
        onOpen={({ id }) => edits?.onEdit(id)}
      />
    ),
  };
}

type TypeGridProps = {
  readonly columns: readonly Column<CatalogueEntry>[];
  readonly shown: readonly CatalogueEntry[];
  readonly on: Day;
  readonly onActive: (entry: CatalogueEntry | undefined) => void;
  readonly onOpen: (entry: CatalogueEntry) => void;
};

function TypeGrid({ columns, shown, on, onActive, onOpen }: TypeGridProps) {
  const { t } = useTranslation('catalogue');
  const source = useMemo(
    () => ({ count: shown.length, getRow: (index: number) => shown[index], requestRange: () => {} }),
    [shown],
  );
  useShownList(() => shownRows(t('title'), columns, shown));
  return (
    <DataGrid
      label={t('list')}
      columns={columns}
      source={source}
      rowKey={({ id }) => id}
      onActiveRow={onActive}
      onOpen={onOpen}
      rowTone={(row) => (isEntryInForce(row, on) ? 'plain' : 'soft')}
      empty={<EmptyState title={t('noMatch.title')} sentence={t('noMatch.sentence')} />}
    />
  );
}

type TypeFiltersProps = {
  readonly filter: CatalogueFilter;
  readonly onChange: (filter: CatalogueFilter) => void;
  readonly today: Day;
};

const validities = ['inForce', 'ended'] as const;

function TypeFilters({ filter, onChange, today }: TypeFiltersProps) {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const { kind, level, validity } = filter;
  return (
    <>
      <SearchBox label={t('find')} value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <ChoiceChip
        label={t('filter.kind')}
        choices={typeKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        chosen={kind === undefined ? [] : [kind]}
        onChange={([chosen]) => onChange({ ...filter, kind: typeKinds.find((one) => one === chosen) })}
      />
      <ChoiceChip
        label={t('filter.level')}
        choices={levels.map((value) => ({ value, label: awards(`level.${value}`) }))}
        chosen={level === undefined ? [] : [level]}
        onChange={([chosen]) => onChange({ ...filter, level: levels.find((one) => one === chosen) })}
      />
      <ChoiceChip
        label={t('filter.validity')}
        choices={validities.map((value) => ({ value, label: t(`validity.${value}`) }))}
        chosen={validity === undefined ? [] : [validity]}
        onChange={([chosen]) => onChange({ ...filter, validity: validities.find((one) => one === chosen) })}
      />
      <DayChip label={t('filter.on')} value={filter.on} onChange={(on) => onChange({ ...filter, on })} today={today} />
    </>
  );
}
