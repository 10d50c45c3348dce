import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type DecisionRow, type DecisionTotals, decisionConcerns } from '#shared/api/decisions.ts';
import type { Input } from '#shared/api/index.ts';
import { call } from '../../api/client.ts';
import { useShownList } from '../../api/shown-list.ts';
import { useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { DataGridHandle } from '../../ui/data-grid/grid-types.ts';
import { useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import { type Marked, useMarkWords, withMarks } from '../marks/index.ts';
import { decisionColumns } from './decision-columns.tsx';
import { DecisionDetail, type DecisionWays } from './decision-detail.tsx';
import { DecisionFilters, everything, type ListFilter, readFilter } from './decision-filters.tsx';
import { exportedDecisions } from './exported-decisions.ts';

type DecisionsScreenProps = DecisionWays & {
  /** Shown beside the list at first. */
  readonly decisionId: string | undefined;
  readonly onAdd: () => void;
  readonly recordPanel?: (record: { table: 'decision'; id: string }) => ReactNode;
};

type ApiFilter = Input<'decisions.page'>['filter'];

const apiFilter = ({ text, year, level, concern, mark }: ListFilter): ApiFilter => ({
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(year !== undefined && { year }),
  ...(level && { level }),
  ...(concern && { concern }),
  ...(mark && { mark }),
});

const loader = (filter: ApiFilter) => async (offset: number, limit: number) => {
  const reply = await call('decisions.page', { filter, offset, limit });
  if (!reply.ok) throw new Error(`decisions.page was refused: ${reply.code}`);
  return withMarks('decision', reply.value);
};

/** The decisions of all years, newest first: found, read, corrected, merged and numbered. */
export function DecisionsScreen({ decisionId, onAdd, recordPanel, ...ways }: DecisionsScreenProps) {
  const { t } = useTranslation('decisions');
  const { t: ofAwards } = useTranslation('awards');
  const { t: marks } = useTranslation('marks');
  const markWords = useMarkWords();
  const numbers = useNumbers();
  const list = useListState<ListFilter>('decisions', { filter: everything, sorts: [], read: readFilter });
  const { filter, setFilter } = list;
  const [active, setActive] = useState<DecisionRow>();
  const [moved, setMoved] = useState(decisionId === undefined);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<DataGridHandle>(null);
  const asked = apiFilter(filter);
  const sums = useQuery('decisions.totals', { filter: asked }, { keepPrevious: true });
  const years = useQuery('decisions.years', {});
  const opened = useQuery('decisions.one', { id: decisionId ?? NOBODY }, { enabled: !moved });
  const totals = sums.status === 'ready' ? sums.value : undefined;
  const source = usePageSource<Marked<DecisionRow>>({
    feature: 'decisions',
    key: JSON.stringify(asked),
    count: totals?.total,
    load: loader(asked),
    rowKey: (row) => row.id,
  });
  const given = useMemo(
    () => decisionColumns({ t, marks, level: (row) => ofAwards(`level.${row.level}`) }, numbers),
    [t, marks, ofAwards, numbers],
  );
  const columns = useArrangedColumns(given, list);
  useShownList(() =>
    exportedDecisions({ t, ofAwards, marks: markWords, filter: asked, columns: columns.shown, count: source.count }),
  );
  const wanted = !moved && opened.status === 'ready' ? (opened.value ?? undefined) : undefined;
  const shown = wanted ?? active;
  return (
    <ListLayout
      exportable
      head={
        <PageHead
          title={t('title')}
          truth={
            totals && (
              <Trans
                t={t}
                i18nKey="truth"
                values={{ decisions: numbers.format(totals.total) }}
                components={{ b: <b /> }}
              />
            )
          }
          actions={
            <Button kind="primary" onPress={onAdd}>
              {t('action.add')}
            </Button>
          }
        />
      }
      notice={totals && <Concerns totals={totals} filter={filter} onFilter={setFilter} />}
      filters={
        <>
          <DecisionFilters
            filter={filter}
            years={years.status === 'ready' ? years.value : []}
            onChange={setFilter}
            onLeaveDown={() => grid.current?.focus()}
            searchRef={search}
          />
          <ListTools columns={columns} desk={list.desk} />
        </>
      }
      detail={
        shown && (
          <DecisionDetail key={shown.id} decision={shown} {...ways}>
            {recordPanel?.({ table: 'decision', id: shown.id })}
          </DecisionDetail>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: once the hand is in the list, the list says what is shown */}
      <div style={{ display: 'contents' }} onPointerDown={() => setMoved(true)} onKeyDown={() => setMoved(true)}>
        <DataGrid
          ref={grid}
          label={t('list')}
          columns={columns.shown}
          onColumn={columns.onColumn}
          find={{ text: filter.text, anywhere: true }}
          source={source}
          rowKey={(row) => row.id}
          onActiveRow={setActive}
          onOpen={(row) => ways.onEdit(row.id)}
          empty={<EmptyState title={t('empty.title')} sentence={t('empty.sentence')} />}
        />
      </div>
    </ListLayout>
  );
}

/** Stands for no decision, so that nothing is asked while a hook must be called. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type ConcernsProps = {
  readonly totals: DecisionTotals;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
};

/** The first thing that waits, and the way to it. */
function Concerns({ totals, filter, onFilter }: ConcernsProps) {
  const { t } = useTranslation('decisions');
  const numbers = useNumbers();
  const concern = decisionConcerns.find((each) => totals.concerns[each] > 0);
  if (!concern || filter.concern) return null;
  return (
    <Banner
      flush
      kind="warning"
      action={
        <Button size="small" onPress={() => onFilter({ ...everything, concern })}>
          {t('action.show')}
        </Button>
      }
    >
      {t(`waits.${concern}`, { decisions: numbers.format(totals.concerns[concern]) })}
    </Banner>
  );
}
