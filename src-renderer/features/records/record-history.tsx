import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryCell, HistoryEntry } from '#shared/api/records.ts';
import type { RecordTable } from '#shared/domain/records/tables.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { HistoryList } from './history-list.tsx';
import styles from './records.module.css';
import { TakeBackDialog } from './take-back-dialog.tsx';

const ACTIONS_AT_ONCE = 20;

type RecordHistoryProps = {
  readonly table: RecordTable;
  readonly id: string;
  readonly now: () => number;
  /** False while the hand only passes by: nothing is read then. */
  readonly rested: boolean;
  readonly onBundle?: ((label: string) => void) | undefined;
};

/** The past of a record, twenty actions at a time. */
export function RecordHistory({ table, id, now, rested, onBundle }: RecordHistoryProps) {
  const { t } = useTranslation('records');
  const [pages, setPages] = useState(1);
  const [asked, setAsked] = useState<HistoryCell>();
  if (!rested) return <Loading label={t('panel.reading')} />;
  return (
    <>
      {Array.from({ length: pages }, (_, page) => (
        <HistoryPart
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a page in the list is what it is
          key={page}
          table={table}
          id={id}
          page={page}
          nowMs={now()}
          onTakeBack={setAsked}
          onBundle={onBundle}
          {...(page === pages - 1 && { onMore: () => setPages(pages + 1) })}
        />
      ))}
      {asked && <TakeBackDialog cell={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

type HistoryPartProps = {
  readonly table: RecordTable;
  readonly id: string;
  readonly page: number;
  readonly nowMs: number;
  readonly onTakeBack: (cell: HistoryCell) => void;
  readonly onBundle: ((label: string) => void) | undefined;
  /** Present under the last page that is shown. */
  readonly onMore?: () => void;
};

const NONE: readonly HistoryEntry[] = [];

function HistoryPart({ table, id, page, nowMs, onTakeBack, onBundle, onMore }: HistoryPartProps) {
  const { t } = useTranslation('records');
  const read = useQuery('records.history', { table, id, offset: page * ACTIONS_AT_ONCE });
  const { entries, more } = read.status === 'ready' ? read.value : { entries: NONE, more: false };
  return (
    <>
      <HistoryList table={table} entries={entries} nowMs={nowMs} onTakeBack={onTakeBack} onBundle={onBundle} />
      {more && onMore && (
        <div className={styles.soft}>
          <Button size="small" onPress={onMore}>
            {t('panel.more')}
          </Button>
        </div>
      )}
    </>
  );
}
