import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { PersonRow } from '#shared/api/people.ts';
import { call } from '../../api/client.ts';
import { useShownList } from '../../api/shown-list.ts';
import { useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { useStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { DataGridHandle, Sorts } from '../../ui/data-grid/grid-types.ts';
import { useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import { type Marked, useMarkWords, withMarks } from '../marks/index.ts';
import { exportedPeople } from './exported-people.ts';
import { peopleColumns } from './people-columns.tsx';
import { apiFilter, everybody, isNarrowed, type ListFilter, readFilter } from './people-filter.ts';
import { PeopleFilters } from './people-filters.tsx';
import type { PersonWays } from './people-screen.tsx';
import { PersonDetail } from './person-detail.tsx';
import { useSettled } from './use-settled.ts';

const byName: Sorts = [{ columnId: 'fullName', descending: false }];

const SEARCH_DELAY_MS = 90;
/** A hand that runs down the list passes rows faster than anyone reads their stories. */
const READ_DELAY_MS = 150;

/** People by given name, found, narrowed and read one by one. */
export function PeopleList(ways: PersonWays) {
  const { t } = useTranslation('people');
  const { t: marks } = useTranslation('marks');
  const numbers = useNumbers();
  const station = useStation();
  const list = useListState<ListFilter>('people', { filter: everybody, sorts: byName, read: readFilter });
  const { filter, setFilter, sorts } = list;
  const [activeId, setActiveId] = useState<string>();
  const shownId = useSettled(activeId, READ_DELAY_MS);
  const text = useSettled(filter.text, SEARCH_DELAY_MS);
  const grid = useRef<DataGridHandle>(null);
  const asked = apiFilter({ ...filter, text });
  const sums = useQuery('people.totals', { filter: asked }, { keepPrevious: true });
  const totals = sums.status === 'ready' ? sums.value : undefined;
  const descending = sorts[0]?.descending ?? false;
  const source = usePageSource<Marked<PersonRow>>({
    feature: 'people',
    key: JSON.stringify([asked, descending]),
    count: totals?.total,
    load: async (offset, limit) => {
      const reply = await call('people.page', { filter: asked, descending, offset, limit });
      if (!reply.ok) throw new Error(`people.page was refused: ${reply.code}`);
      return withMarks('person', reply.value);
    },
    rowKey: ({ id }) => id,
  });
  const given = useMemo(() => peopleColumns(t, marks, numbers), [t, marks, numbers]);
  const columns = useArrangedColumns(given, list);
  useShownList(() =>
    exportedPeople({ t, marks: markWords, filter: asked, descending, columns: columns.shown, count: source.count }),
  );
  const markWords = useMarkWords();
  const mayWrite = station !== undefined && !station.readOnly;
  const add = (
    <Button kind="primary" icon={IconPlus} onPress={() => ways.onEdit(undefined)}>
      {t('add')}
    </Button>
  );
  const truth = totals && (
    <Trans
      t={t}
      i18nKey="truth"
      values={{ people: numbers.format(totals.total), outsiders: numbers.format(totals.outsiders) }}
      components={{ b: <b /> }}
    />
  );
  return (
    <ListLayout
      exportable
      head={
        <PageHead
          title={t('title')}
          truth={truth}
          actions={
            <>
              <Button onPress={() => ways.onPlace({ view: 'duplicates' })}>{t('duplicates.open')}</Button>
              {mayWrite && add}
            </>
          }
        />
      }
      filters={
        <>
          <PeopleFilters filter={filter} onChange={setFilter} onLeaveDown={() => grid.current?.focus()} />
          <ListTools columns={columns} desk={list.desk} />
        </>
      }
      detail={shownId && <PersonDetail key={shownId} personId={shownId} mayWrite={mayWrite} {...ways} />}
    >
      <DataGrid
        ref={grid}
        label={t('list')}
        columns={columns.shown}
        onColumn={columns.onColumn}
        source={source}
        rowKey={({ id }) => id}
        find={{ text: filter.text }}
        sorts={sorts}
        onSort={list.setSorts}
        onActiveRow={(row) => setActiveId(row?.id)}
        onOpen={({ id }) => ways.onPlace({ personId: id })}
        rowTone={({ status }) => (status === 'active' ? 'plain' : 'soft')}
        empty={
          isNarrowed(filter) ? (
            <EmptyState
              title={t('noMatch.title')}
              sentence={t('noMatch.sentence')}
              action={<Button onPress={() => setFilter(everybody)}>{t('noMatch.clear')}</Button>}
            />
          ) : (
            <EmptyState title={t('empty.title')} sentence={t('empty.sentence')} action={mayWrite && add} />
          )
        }
      />
    </ListLayout>
  );
}
