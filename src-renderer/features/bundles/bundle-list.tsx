import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type BundleChange, type BundleFilter, type BundlePage, bundleChangeKinds } from '#shared/api/bundle-page.ts';
import { call } from '../../api/client.ts';
import { useShownList } from '../../api/shown-list.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { DetailPane, Section } from '../../ui/shell/detail-pane.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { useBundleColumns } from './bundle-columns.tsx';
import { BundleFacts } from './bundle-facts.tsx';
import { ChangeDetail } from './change-detail.tsx';
import { exportedBundle } from './exported-bundle.ts';

export type BundleWays = {
  /** Instant in ms. */
  readonly now: () => number;
  readonly onOpen: (record: NonNullable<BundleChange['opens']>) => void;
  /** To what is not taken. */
  readonly onKept: () => void;
  /** To what undoing it, or its undo, would do. */
  readonly onUndo: (tx: number) => void;
};

type BundleListProps = BundleWays & {
  readonly bundle: number;
  readonly page: BundlePage;
  readonly back: ReactNode;
};

const NO_UNIT = '';
const keyOf = ({ entry }: BundleChange): string => String(entry);
const toneOf = ({ kind }: BundleChange) => (kind === 'conflict' ? 'bad' : 'plain');

/** Every change of a bundle by record and field, narrowed by kind, table and unit. */
export function BundleList({ bundle, page, back, now, onOpen, onKept, onUndo }: BundleListProps) {
  const { t } = useTranslation('bundles');
  const { t: records } = useTranslation('records');
  const numbers = useNumbers();
  const [filter, setFilter] = useState<BundleFilter>({});
  const [active, setActive] = useState<BundleChange>();
  const counted = useQuery('bundle.count', { bundle, filter }, { keepPrevious: true });
  const source = usePageSource<BundleChange>({
    feature: 'bundle',
    key: JSON.stringify([bundle, filter]),
    count: counted.status === 'ready' && counted.fresh ? counted.value : undefined,
    load: async (offset, limit) => {
      const reply = await call('bundle.changes', { bundle, filter, offset, limit });
      if (!reply.ok) throw new Error(`bundle.changes was refused: ${reply.code}`);
      return reply.value;
    },
    rowKey: keyOf,
  });
  const undo = useQuery('actions.ofBundle', { bundle }, { keepPrevious: true });
  const undoable = undo.status === 'ready' && undo.value.state !== 'never' ? undo.value : undefined;
  const columns = useBundleColumns(now());
  useShownList(() => exportedBundle({ t, records, page, bundle, filter, columns, count: source.count }));
  const narrow = (part: BundleFilter) => {
    setActive(undefined);
    setFilter(Object.fromEntries(Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined)));
  };
  const units = page.units.map(({ id, name, count }) => ({
    value: id ?? NO_UNIT,
    label: id === null ? t('noUnit') : name,
    hint: numbers.format(count),
  }));
  const chips = useMemo(
    () => ({
      kinds: bundleChangeKinds.filter((kind) => page.kinds[kind]),
      tables: page.tables.map(({ table }) => table),
    }),
    [page],
  );
  const values = {
    station: page.station || page.code,
    when: instantText(page.at, now()),
    changes: numbers.format(page.changes),
  };
  return (
    <ListLayout
      exportable={page.listed}
      head={
        <PageHead
          title={page.fileName}
          truth={<Trans t={t} i18nKey={`truth.${page.direction}`} values={values} components={{ b: <b /> }} />}
          actions={
            <>
              {back}
              {page.kept > 0 && <Button onPress={onKept}>{t('kept', { amount: numbers.format(page.kept) })}</Button>}
              {undoable && page.changes > 0 && (
                <Button
                  icon={undoable.state === 'open' ? IconArrowBackUp : IconArrowForwardUp}
                  onPress={() => onUndo(undoable.tx)}
                >
                  {t(`undo.${undoable.state}`)}
                </Button>
              )}
            </>
          }
        />
      }
      notice={undoable?.state === 'undone' && <Banner kind="info">{t('undone')}</Banner>}
      filters={
        page.changes > 0 && (
          <>
            <ChoiceChip
              label={t('kind')}
              choices={chips.kinds.map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
                hint: numbers.format(page.kinds[kind] ?? 0),
              }))}
              chosen={filter.kind ? [filter.kind] : []}
              onChange={([one]) => narrow({ kind: chips.kinds.find((kind) => kind === one) })}
            />
            <ChoiceChip
              label={t('table')}
              choices={chips.tables.map((table) => ({ value: table, label: records(`table.${table}`) }))}
              chosen={filter.table ? [filter.table] : []}
              onChange={([one]) => narrow({ table: chips.tables.find((table) => table === one) })}
            />
            <ChoiceChip
              label={t('unit')}
              choices={units}
              chosen={filter.unitId === undefined ? [] : [filter.unitId ?? NO_UNIT]}
              onChange={([one]) =>
                narrow({
                  unitId:
                    one === undefined ? undefined : (page.units.find(({ id }) => (id ?? NO_UNIT) === one)?.id as never),
                })
              }
            />
          </>
        )
      }
      detail={
        active ? (
          <ChangeDetail change={active} now={now} onOpen={onOpen}>
            <Section heading={t('about')}>
              <BundleFacts page={page} now={now} />
            </Section>
          </ChangeDetail>
        ) : (
          <DetailPane title={t('about')}>
            <BundleFacts page={page} now={now} />
          </DetailPane>
        )
      }
    >
      <DataGrid
        label={t('list')}
        columns={columns}
        source={source}
        rowKey={keyOf}
        density="compact"
        rowTone={toneOf}
        onActiveRow={setActive}
        onOpen={({ opens }) => opens && onOpen(opens)}
        empty={
          <EmptyState
            title={t(page.listed ? 'none' : 'notListed')}
            sentence={t(page.changes > 0 ? 'noneNarrowed' : page.listed ? 'noneSentence' : 'notListedSentence')}
          />
        }
      />
    </ListLayout>
  );
}
