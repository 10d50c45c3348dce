import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { RestoreOutcome, TrashRow } from '#shared/api/records.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useListState } from '../../api/use-list-state.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { useArrangedColumns } from '../../ui/data-grid/use-arranged-columns.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { ListTools } from '../../ui/views/list-tools.tsx';
import styles from './records.module.css';
import { trashColumns } from './trash-columns.ts';
import { TrashDetail } from './trash-detail.tsx';

const keyOf = ({ table, id }: TrashRow): string => `${table} ${id}`;

/** A page of the trash; there is no refusal to a reader. */
async function load(offset: number, limit: number): Promise<readonly TrashRow[]> {
  const reply = await call('records.trash', { offset, limit });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

type TrashScreenProps = {
  /** Instant in ms. */
  readonly now: () => number;
};

/** What was withdrawn and when, and the way back for one record or many. */
export function TrashScreen({ now }: TrashScreenProps) {
  const { t } = useTranslation('records');
  const numbers = useNumbers();
  const count = useQuery('records.trashCount', {});
  const records = count.status === 'ready' ? count.value : undefined;
  const source = usePageSource({ feature: 'records', key: 'trash', count: records, load, rowKey: keyOf });
  const [active, setActive] = useState<TrashRow>();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { restore, running, refused, clear } = useRestore();
  const list = useListState('trash', { filter: {}, sorts: [], read: () => ({}) });
  const given = useMemo(() => trashColumns(t, now()), [t, now]);
  const columns = useArrangedColumns(given, list);
  const bringBack = (keys: Iterable<string>) => {
    setChosen(new Set());
    void restore([...keys]);
  };
  const truth = records !== undefined && records > 0 && (
    <Trans t={t} i18nKey="trash.truth" values={{ records: numbers.format(records) }} components={{ b: <b /> }} />
  );
  const many = chosen.size > 0 && (
    <Button kind="primary" icon={IconArrowBackUp} busy={running} onPress={() => bringBack(chosen)}>
      {t('trash.restoreChosen', { records: numbers.format(chosen.size) })}
    </Button>
  );
  return (
    <ListLayout
      head={<PageHead title={t('trash.title')} {...(truth && { truth })} {...(many && { actions: many })} />}
      notice={
        refused.length > 0 ? (
          <NotRestored refused={refused} onClose={clear} />
        ) : (
          records !== undefined && records > 0 && <Banner flush>{t('trash.keeps')}</Banner>
        )
      }
      filters={source.count > 0 && <ListTools columns={columns} />}
      detail={
        active && <TrashDetail row={active} now={now} busy={running} onRestore={() => bringBack([keyOf(active)])} />
      }
    >
      <DataGrid
        label={t('trash.list')}
        columns={columns.shown}
        onColumn={columns.onColumn}
        source={source}
        rowKey={keyOf}
        selected={chosen}
        onSelect={setChosen}
        onActiveRow={setActive}
        empty={<EmptyState title={t('trash.empty.title')} sentence={t('trash.empty.sentence')} />}
      />
    </ListLayout>
  );
}

type Refused = RestoreOutcome['refused'];

/** Takes records back by their keys, tells how many came, and keeps what did not come and why. */
function useRestore() {
  const { t } = useTranslation('records');
  const numbers = useNumbers();
  const toasts = useToasts();
  const command = useCommand('records.restore');
  const [refused, setRefused] = useState<Refused>([]);
  const restore = async (keys: readonly string[]) => {
    const reply = await command.run({
      records: keys.map((key) => {
        const [table, id = ''] = key.split(' ');
        return { table: table as TrashRow['table'], id };
      }),
    });
    if (!reply.ok) return setRefused([{ title: t('trash.title'), why: reply }]);
    setRefused(reply.value.refused);
    const { restored } = reply.value;
    if (restored > 0) toasts.show({ text: t('trash.restored', { records: numbers.format(restored) }) });
  };
  return { restore, running: command.running, refused, clear: () => setRefused([]) };
}

function NotRestored({ refused, onClose }: { readonly refused: Refused; readonly onClose: () => void }) {
  const { t } = useTranslation('records');
  const words = useRefusalWords();
  return (
    <Banner flush kind="warning" title={t('trash.refused')} onClose={onClose}>
      <ul className={styles.refused}>
        {refused.map(({ title, why }) => (
          <li key={`${title} ${why.code}`}>{t('trash.refusedLine', { title, why: words(why).sentence })}</li>
        ))}
      </ul>
    </Banner>
  );
}
