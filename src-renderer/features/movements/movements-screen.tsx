import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { MovementRow } from '#shared/api/movements.ts';
import { mayChangeMovement, movementKinds } from '#shared/domain/movements.ts';
import { shownRows, useShownList } from '../../api/shown-list.ts';
import { useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { type ReadyStation, useStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { DataGridHandle } from '../../ui/data-grid/grid-types.ts';
import { useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { useSortedRows } from '../../ui/data-grid/use-sorted-rows.ts';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import { MarkChip, markColumn, useWholeMarks } from '../marks/index.ts';
import { movementColumns } from './movement-columns.ts';
import { MovementDetail } from './movement-detail.tsx';
import { filterMovements, type MovementFilter, readFilter, yearsOf } from './movement-years.ts';

type MovementsScreenProps = {
  /** Opens the form: of a movement, or of a new one. */
  readonly onEdit: (movementId: string | undefined) => void;
  readonly recordPanel?: (record: { table: 'movement'; id: string }) => ReactNode;
};

/** The movements that units compete in, by year. */
export function MovementsScreen(props: MovementsScreenProps) {
  const { t } = useTranslation('movements');
  const words = useRefusalWords();
  const movements = useQuery('movements.list', {});
  const station = useStation();
  const head = <PageHead title={t('title')} />;
  if (movements.status === 'refused')
    return (
      <ListLayout head={head}>
        <RefusalMessage {...words(movements.why)} />
      </ListLayout>
    );
  if (movements.status === 'loading' || !station)
    return (
      <ListLayout head={head}>
        <Loading label={t('loading')} />
      </ListLayout>
    );
  return <MovementList {...props} movements={movements.value} station={station} />;
}

type MovementListProps = MovementsScreenProps & {
  readonly movements: readonly MovementRow[];
  readonly station: ReadyStation;
};

function MovementList({ movements, station, onEdit, recordPanel }: MovementListProps) {
  const { t } = useTranslation('movements');
  const { t: ofMarks } = useTranslation('marks');
  const marks = useWholeMarks('movement');
  const numbers = useNumbers();
  const list = useListState<MovementFilter>('movements', { filter: { text: '' }, sorts: [], read: readFilter });
  const { filter, setFilter } = list;
  const grid = useRef<DataGridHandle>(null);
  const [activeId, setActiveId] = useState<string>();
  const given = useMemo(
    () => [...movementColumns(t, numbers), markColumn<MovementRow>(ofMarks, ({ id }) => marks[id])],
    [t, numbers, ofMarks, marks],
  );
  const columns = useArrangedColumns(given, list);
  const found = useMemo(() => filterMovements(movements, filter, marks), [movements, filter, marks]);
  const shown = useSortedRows(found, given, list.sorts);
  const source = useMemo(
    () => ({ count: shown.length, getRow: (index: number) => shown[index], requestRange: () => {} }),
    [shown],
  );
  useShownList(() => shownRows(t('title'), columns.shown, shown));
  const active = shown.find(({ id }) => id === activeId);
  const { role, unit, readOnly } = station;
  const own = { role, unitId: unit?.id ?? null };
  const mayLaunch = !readOnly && (role === 'headquarters' || unit !== null);
  const mayEdit = active && !readOnly && mayChangeMovement(own, active.unitId);
  const launch = (
    <Button kind="primary" icon={IconPlus} onPress={() => onEdit(undefined)}>
      {t('launch')}
    </Button>
  );
  const truth = (
    <Trans
      t={t}
      i18nKey={filter.year === undefined ? 'truth' : 'truthYear'}
      values={{ movements: numbers.format(shown.length), year: filter.year }}
      components={{ b: <b /> }}
    />
  );
  return (
    <ListLayout
      exportable={movements.length > 0}
      head={
        <PageHead title={t('title')} {...(movements.length > 0 && { truth, ...(mayLaunch && { actions: launch }) })} />
      }
      filters={
        movements.length > 0 && (
          <>
            <Filters
              movements={movements}
              filter={filter}
              onChange={setFilter}
              onLeaveDown={() => grid.current?.focus()}
            />
            <ListTools columns={columns} desk={list.desk} />
          </>
        )
      }
      detail={
        active && (
          <MovementDetail
            movement={active}
            onEdit={mayEdit ? () => onEdit(active.id) : undefined}
            recordPanel={recordPanel}
          />
        )
      }
    >
      <DataGrid
        ref={grid}
        label={t('list')}
        columns={columns.shown}
        sorts={list.sorts}
        onSort={list.setSorts}
        onColumn={columns.onColumn}
        find={{ text: filter.text, anywhere: true }}
        source={source}
        rowKey={({ id }) => id}
        onActiveRow={(row) => setActiveId(row?.id)}
        onOpen={({ id }) => mayEdit && onEdit(id)}
        empty={
          movements.length > 0 ? (
            <EmptyState title={t('noMatch.title')} sentence={t('noMatch.sentence')} />
          ) : (
            <EmptyState
              title={t('empty.title')}
              sentence={t(role === 'headquarters' ? 'empty.headquarters' : 'empty.unit')}
              action={mayLaunch && launch}
            />
          )
        }
      />
    </ListLayout>
  );
}

type FiltersProps = {
  readonly movements: readonly MovementRow[];
  readonly filter: MovementFilter;
  readonly onChange: (filter: MovementFilter) => void;
  readonly onLeaveDown: () => void;
};

function Filters({ movements, filter, onChange, onLeaveDown }: FiltersProps) {
  const { t } = useTranslation('movements');
  return (
    <>
      <SearchBox
        label={t('find')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        onLeaveDown={onLeaveDown}
      />
      <ChoiceChip
        label={t('filter.year')}
        choices={yearsOf(movements).map((year) => ({ value: String(year), label: String(year) }))}
        chosen={filter.year === undefined ? [] : [String(filter.year)]}
        onChange={([year]) => onChange({ ...filter, year: year === undefined ? undefined : Number(year) })}
      />
      <ChoiceChip
        label={t('filter.kind')}
        choices={movementKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        chosen={filter.kind === undefined ? [] : [filter.kind]}
        onChange={([kind]) => onChange({ ...filter, kind: movementKinds.find((one) => one === kind) })}
      />
      <MarkChip mark={filter.mark} onChange={(mark) => onChange({ ...filter, mark })} />
    </>
  );
}
