import { IconMailQuestion, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { UnitRow } from '#shared/api/units.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import { shownRows, useShownList } from '../../api/shown-list.ts';
import { useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import type { ReadyStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { NextStep } from '../../ui/feedback/next-step.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { DayChip } from '../../ui/filters/day-chip.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import { MarkChip, markColumn, useWholeMarks } from '../marks/index.ts';
import { unitColumns } from './unit-columns.tsx';
import { UnitDetail } from './unit-detail.tsx';
import { rowsShown, toggled } from './unit-rows.ts';
import type { UnitsScreenProps } from './units-screen.tsx';
import { useOpenUnit } from './use-open-unit.ts';

/** What the list is asked for. */
export type Asked = {
  readonly on: Day;
  readonly today: Day;
  readonly onDay: (day: Day) => void;
  readonly ended: boolean;
  readonly onEnded: (ended: boolean) => void;
};

type UnitListProps = UnitsScreenProps & {
  readonly units: readonly UnitRow[];
  readonly station: ReadyStation;
  readonly asked: Asked;
};

type ListFilter = { readonly text: string; readonly mark: SyncState | undefined };

const none: ReadonlySet<string> = new Set();

export function UnitList({ units, station, asked, unitId, onAwards, onSheet, recordPanel }: UnitListProps) {
  const { t } = useTranslation('units');
  const { t: ofMarks } = useTranslation('marks');
  const marks = useWholeMarks('unit');
  const numbers = useNumbers();
  const [folded, setFolded] = useState(none);
  const list = useListState<ListFilter>('units', {
    filter: { text: '', mark: undefined },
    sorts: [],
    read: ({ text: kept, mark: of }) => ({
      text: typeof kept === 'string' ? kept : '',
      mark: syncStates.find((one) => one === of),
    }),
  });
  const { text, mark } = list.filter;
  const flat = text.trim() !== '' || mark !== undefined;
  const given = useMemo(
    () => [
      ...unitColumns(t, numbers, { folded, flat, onFold: (id) => setFolded((old) => toggled(old, id)) }),
      markColumn<UnitRow>(ofMarks, ({ id }) => marks[id]),
    ],
    [t, numbers, ofMarks, marks, folded, flat],
  );
  const columns = useArrangedColumns(given, list);
  const shown = useMemo(
    () =>
      mark === undefined
        ? rowsShown(units, folded, text)
        : rowsShown(units, none, text).filter(({ id }) => marks[id] === mark),
    [units, folded, text, mark, marks],
  );
  // All units are read at once: some hundreds at most.
  const source = useMemo(
    () => ({ count: shown.length, getRow: (index: number) => shown[index], requestRange: () => {} }),
    [shown],
  );
  useShownList(() => shownRows(t('title'), columns.shown, shown));
  const { grid, openId, onActiveRow, open } = useOpenUnit(unitId, shown);
  const mayWrite = !station.readOnly;
  const waiting = units.find(({ status }) => status === 'proposed');
  const kind = station.role === 'headquarters' ? 'add' : 'propose';
  const add = mayWrite && (
    <Button kind="primary" icon={IconPlus} onPress={() => onSheet(kind)}>
      {t(`action.${kind}`)}
    </Button>
  );
  const parents = units.filter(({ hasBelow }) => hasBelow).map(({ id }) => id);
  return (
    <ListLayout
      exportable
      head={
        <PageHead
          title={t('title')}
          {...(units.length > 0 && { truth: <Truth units={units} asked={asked} />, actions: add })}
        />
      }
      notice={
        waiting &&
        mayWrite &&
        station.role === 'headquarters' && (
          <NextStep
            icon={IconMailQuestion}
            sentence={t('waiting', { name: waiting.name })}
            action={
              <Button size="small" onPress={() => open(waiting.id)}>
                {t('answer')}
              </Button>
            }
          />
        )
      }
      filters={
        <>
          <SearchBox
            label={t('find')}
            value={text}
            onChange={(wanted) => list.setFilter({ text: wanted, mark })}
            onLeaveDown={() => grid.current?.focus()}
          />
          <MarkChip mark={mark} onChange={(one) => list.setFilter({ text, mark: one })} />
          <DayChip label={t('asOf')} value={asked.on} today={asked.today} onChange={asked.onDay} />
          <CheckField label={t('showEnded')} checked={asked.ended} onChange={asked.onEnded} />
          {parents.length > 0 && !flat && (
            <Button size="small" onPress={() => setFolded(folded.size > 0 ? none : new Set(parents))}>
              {t(folded.size > 0 ? 'unfoldAll' : 'foldAll')}
            </Button>
          )}
          <ListTools columns={columns} desk={list.desk} />
        </>
      }
      detail={
        openId !== undefined && (
          <UnitDetail
            key={openId}
            id={openId}
            on={asked.on}
            today={asked.today}
            mayChange={mayWrite && station.role === 'headquarters'}
            folded={folded.has(openId)}
            onFold={() => setFolded((old) => toggled(old, openId))}
            onUnit={open}
            onAwards={onAwards}
            onSheet={onSheet}
            recordPanel={recordPanel}
          />
        )
      }
    >
      <DataGrid
        ref={grid}
        label={t('list')}
        columns={columns.shown}
        onColumn={columns.onColumn}
        find={{ text, anywhere: true }}
        source={source}
        rowKey={(unit) => unit.id}
        onActiveRow={onActiveRow}
        onOpen={(unit) => onAwards(unit.id, unit.hasBelow ? ['below'] : [])}
        rowTone={(unit) => (unit.status === 'active' ? 'plain' : 'soft')}
        empty={
          units.length > 0 ? (
            <EmptyState title={t('noMatch.title')} sentence={t('noMatch.sentence')} />
          ) : (
            <EmptyState title={t('empty.title')} sentence={t(`empty.${station.role}`)} action={add} />
          )
        }
      />
    </ListLayout>
  );
}

function Truth({ units, asked }: { readonly units: readonly UnitRow[]; readonly asked: Asked }) {
  const { t } = useTranslation('units');
  const numbers = useNumbers();
  const count = (status: UnitRow['status']): number => units.filter((unit) => unit.status === status).length;
  const proposed = count('proposed');
  const ended = count('ended');
  const past = asked.on !== asked.today;
  return (
    <>
      <Trans
        t={t}
        i18nKey={past ? 'truthOn' : proposed > 0 ? 'truthWaiting' : 'truth'}
        values={{
          units: numbers.format(units.length - ended),
          proposed: numbers.format(proposed),
          day: formatDay(asked.on),
        }}
        components={{ b: <b /> }}
      />
      {ended > 0 && ` ${t('truthEnded', { ended: numbers.format(ended) })}`}
    </>
  );
}
