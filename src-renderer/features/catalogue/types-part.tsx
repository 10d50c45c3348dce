import { type ReactNode, type Ref, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Day } from '#shared/base/local-date.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import type { BonusFacts } from '#shared/domain/catalogue/bonus.ts';
import { levels } from '#shared/domain/levels.ts';
import { shownRows, useShownList } from '../../api/shown-list.ts';
import { type ListState, useListState } from '../../api/use-list-state.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { DataGridHandle } from '../../ui/data-grid/grid-types.ts';
import { type ArrangedColumns, useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { useSortedRows } from '../../ui/data-grid/use-sorted-rows.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { DayChip } from '../../ui/filters/day-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import type { CataloguePart } from './catalogue-head.tsx';
import { useFigures } from './catalogue-words.ts';
import {
  type CatalogueFilter,
  filterCatalogue,
  isEntryInForce,
  readFilter,
  validities,
  writeFilter,
} from './filter-catalogue.ts';
import { typeColumns } from './type-columns.tsx';
import { TypeDetail, type TypeEdits } from './type-detail.tsx';

type TypesPartProps = {
  readonly entries: readonly CatalogueEntry[];
  readonly facts: BonusFacts;
  readonly today: Day;
  readonly edits: TypeEdits | undefined;
  readonly past: ((awardTypeId: string) => ReactNode) | undefined;
};

/** Titles and forms, highest first, with what they come to on a day; keeps its filters while another part is open. */
export function useTypesPart({ entries, facts, today, edits, past }: TypesPartProps): CataloguePart {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const { coefficient } = useFigures();
  // The day is not kept: tomorrow a view means tomorrow.
  const list = useListState<CatalogueFilter>('catalogue', {
    filter: { text: '', on: today },
    sorts: [],
    write: ({ on: _, ...chosen }) => writeFilter(chosen),
    read: (stored) => readFilter(stored, today),
  });
  const { filter, setFilter } = list;
  const grid = useRef<DataGridHandle>(null);
  const [activeId, setActiveId] = useState<string>();
  const found = useMemo(() => filterCatalogue(entries, filter), [entries, filter]);
  const given = useMemo(
    () => typeColumns({ t, levelWord: (level) => awards(`level.${level}`), on: filter.on, coefficient }),
    [t, awards, filter.on, coefficient],
  );
  const columns = useArrangedColumns(given, list);
  const shown = useSortedRows(found, given, list.sorts);
  const active = shown.find(({ id }) => id === activeId);
  return {
    truth: { key: 'truth.types', count: shown.length },
    ...(edits && { onAdd: { label: t('add.type'), onPress: () => edits.onEdit(undefined) } }),
    filters: (
      <>
        <TypeFilters filter={filter} onChange={setFilter} today={today} onLeaveDown={() => grid.current?.focus()} />
        <ListTools columns={columns} desk={list.desk} />
      </>
    ),
    detail: active && (
      <TypeDetail entry={active} on={filter.on} facts={facts} edits={edits}>
        {past?.(active.id)}
      </TypeDetail>
    ),
    content: (
      <TypeGrid
        grid={grid}
        list={list}
        columns={columns}
        shown={shown}
        find={filter.text}
        on={filter.on}
        onActive={(row) => setActiveId(row?.id)}
        onOpen={({ id }) => edits?.onEdit(id)}
      />
    ),
  };
}

type TypeGridProps = {
  readonly grid: Ref<DataGridHandle>;
  readonly list: Pick<ListState<CatalogueFilter>, 'sorts' | 'setSorts'>;
  readonly columns: ArrangedColumns<CatalogueEntry>;
  readonly shown: readonly CatalogueEntry[];
  readonly find: string;
  readonly on: Day;
  readonly onActive: (entry: CatalogueEntry | undefined) => void;
  readonly onOpen: (entry: CatalogueEntry) => void;
};

function TypeGrid({ grid, list, columns, shown, find, on, onActive, onOpen }: TypeGridProps) {
  const { t } = useTranslation('catalogue');
  const source = useMemo(
    () => ({ count: shown.length, getRow: (index: number) => shown[index], requestRange: () => {} }),
    [shown],
  );
  useShownList(() => shownRows(t('title'), columns.shown, shown));
  return (
    <DataGrid
      ref={grid}
      label={t('list')}
      columns={columns.shown}
      sorts={list.sorts}
      onSort={list.setSorts}
      onColumn={columns.onColumn}
      find={{ text: find, anywhere: true }}
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
  readonly onLeaveDown: () => void;
};

function TypeFilters({ filter, onChange, today, onLeaveDown }: TypeFiltersProps) {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const { kind, level, validity } = filter;
  return (
    <>
      <SearchBox
        label={t('find')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        onLeaveDown={onLeaveDown}
      />
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
