import { IconChecks } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictFilter, ConflictRow } from '#shared/api/conflicts.ts';
import type { ConflictKind } from '#shared/domain/sync/conflicts.ts';
import { call } from '../../api/client.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { conflictColumns, keyOf } from './conflict-columns.tsx';
import { ConflictDetail, type OpenRecord } from './conflict-detail.tsx';
import { ConflictFilters } from './conflict-filters.tsx';
import { SettleManyDialog } from './settle-many-dialog.tsx';

type ConflictListProps = {
  readonly kind: ConflictKind;
  readonly now: () => number;
  readonly onOpen: OpenRecord;
  /** Title and parts of the desk, with the actions of the open part. */
  readonly head: (actions: ReactNode) => ReactNode;
};

/** The fields of one kind, newest first, each with its values and the choice beside it. */
export function ConflictList({ kind, now, onOpen, head }: ConflictListProps) {
  const { t } = useTranslation('conflicts');
  const { t: records } = useTranslation('records');
  const numbers = useNumbers();
  const [narrowed, setNarrowed] = useState<ConflictFilter>({});
  const [active, setActive] = useState<ConflictRow>();
  const [many, setMany] = useState(false);
  const filter = useMemo(() => ({ ...narrowed, kind }), [narrowed, kind]);
  const total = useQuery('conflicts.total', { filter });
  const count = total.status === 'ready' ? total.value : undefined;
  const source = usePageSource<ConflictRow>({
    feature: 'conflicts',
    key: JSON.stringify(filter),
    count,
    load: async (offset, limit) => {
      const reply = await call('conflicts.page', { filter, offset, limit });
      if (!reply.ok) throw new Error(reply.code);
      return reply.value;
    },
    rowKey: keyOf,
  });
  const columns = useMemo(() => conflictColumns(t, { t: records, numbers }, now()), [t, records, numbers, now]);
  const isNarrowed = Object.keys(narrowed).length > 0;
  const settleMany = count !== undefined && count > 1 && (
    <Button icon={IconChecks} onPress={() => setMany(true)}>
      {t('many.open')}
    </Button>
  );
  return (
    <>
      <ListLayout
        head={head(settleMany)}
        filters={
          (isNarrowed || source.count > 0) && <ConflictFilters kind={kind} filter={narrowed} onChange={setNarrowed} />
        }
        detail={active && source.count > 0 && <ConflictDetail row={active} now={now} onOpen={onOpen} />}
      >
        <DataGrid
          label={t(`tab.${kind}`)}
          columns={columns}
          source={source}
          rowKey={keyOf}
          onActiveRow={setActive}
          onOpen={(row) => row.opens && onOpen(row.opens)}
          empty={
            isNarrowed ? (
              <EmptyState title={t('empty.narrowed')} sentence={t('empty.narrowedSentence')} />
            ) : (
              <EmptyState title={t(`empty.${kind}.title`)} sentence={t(`empty.${kind}.sentence`)} />
            )
          }
        />
      </ListLayout>
      {many && <SettleManyDialog kind={kind} filter={filter} onClose={() => setMany(false)} />}
    </>
  );
}
