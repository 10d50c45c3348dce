import type { TFunction } from 'i18next';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RefusedRow, refusedReasons } from '#shared/api/conflicts.ts';
import type { Input } from '#shared/api/index.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { DetailPane, Facts } from '../../ui/shell/detail-pane.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { fieldWord } from '../records/index.ts';
import type { OpenRecord } from './conflict-detail.tsx';
import styles from './conflicts.module.css';

type RefusedListProps = {
  readonly count: number | undefined;
  readonly now: () => number;
  readonly onOpen: OpenRecord;
  /** To the form in which the record is corrected. */
  readonly onFix: OpenRecord;
  readonly head: (actions: ReactNode) => ReactNode;
};

const keyOf = ({ key }: RefusedRow): string => key;

async function load(offset: number, limit: number): Promise<readonly RefusedRow[]> {
  const reply = await call('conflicts.refused', { offset, limit });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** Changes that are not taken and why: by this station, or by headquarters of what this station sent. */
export function RefusedList({ count, now, onOpen, onFix, head }: RefusedListProps) {
  const { t } = useTranslation('conflicts');
  const { t: records } = useTranslation('records');
  const role = useStation()?.role;
  const [active, setActive] = useState<RefusedRow>();
  const source = usePageSource({ feature: 'conflicts', key: 'refused', count, load, rowKey: keyOf });
  const columns = useMemo(() => refusedColumns(t, records, now()), [t, records, now]);
  return (
    <ListLayout
      head={head(
        source.count > 0 && (
          <>
            {role === 'unit' && <Resend label={t('refused.resendAll')} />}
            <TakeUp />
          </>
        ),
      )}
      detail={active && source.count > 0 && <RefusedDetail row={active} now={now} onOpen={onOpen} onFix={onFix} />}
    >
      <DataGrid
        label={t('tab.refused')}
        columns={columns}
        source={source}
        rowKey={keyOf}
        onActiveRow={setActive}
        onOpen={(row) => row.opens && onOpen(row.opens)}
        empty={<EmptyState title={t('empty.refused.title')} sentence={t('empty.refused.sentence')} />}
      />
    </ListLayout>
  );
}

/** Tries all of them again: worth it after a certificate was widened, a row brought in or the catalogue mended. */
function TakeUp() {
  const { t } = useTranslation('conflicts');
  const toasts = useToasts();
  const words = useRefusalWords();
  const job = useJob('conflicts.takeUp');
  const start = async () => {
    const reply = await job.start({});
    if (!reply.ok) return;
    const { taken, remaining } = reply.value;
    toasts.show({ text: t(taken > 0 ? 'refused.tookUp' : 'refused.tookNone', { taken, remaining }) });
  };
  if (job.state.status === 'refused') return <RefusalMessage {...words(job.state.why)} />;
  return (
    <Button busy={job.state.status === 'running'} onPress={() => void start()}>
      {t('refused.takeUp')}
    </Button>
  );
}

type ResendProps = { readonly label: string; readonly field?: Input<'conflicts.resend'>['field'] };

/** States refused fields of this station once more, for headquarters to judge them anew. */
function Resend({ label, field }: ResendProps) {
  const { t } = useTranslation('conflicts');
  const toasts = useToasts();
  const words = useRefusalWords();
  const command = useCommand('conflicts.resend');
  const start = async () => {
    const reply = await command.run(field ? { field } : {});
    const text = reply.ok
      ? t(reply.value.left > 0 ? 'refused.resentSome' : 'refused.resent', reply.value)
      : words(reply).sentence;
    toasts.show({ text });
  };
  return (
    <Button busy={command.running} onPress={() => void start()}>
      {label}
    </Button>
  );
}

/** A reason of a newer program has no words here. */
const knownReason = (reason: string) => refusedReasons.find((each) => each === reason) ?? 'other';

const whatOf = (t: TFunction<'conflicts'>, records: TFunction<'records'>, { table, column }: RefusedRow): string => {
  const what = table === '' ? t('refused.unknown') : records(`table.${table}`);
  return column === '' ? what : t('filter.fieldOf', { table: what, field: fieldWord(records, column) });
};

function refusedColumns(
  t: TFunction<'conflicts'>,
  records: TFunction<'records'>,
  nowMs: number,
): readonly Column<RefusedRow>[] {
  return [
    { id: 'title', header: t('column.title'), width: 140, grow: 2, frozen: true, text: ({ title }) => title },
    { id: 'what', header: t('column.field'), width: 130, grow: 2, text: (row) => whatOf(t, records, row) },
    {
      id: 'side',
      header: t('column.side'),
      width: 150,
      text: ({ side }) => t(`refused.side.${side}`),
      render: ({ side }) => <StateWord tone={side === 'there' ? 'bad' : 'wait'} word={t(`refused.side.${side}`)} />,
    },
    {
      id: 'reason',
      header: t('column.reason'),
      width: 170,
      grow: 3,
      text: ({ reason }) => t(`refused.reason.${knownReason(reason)}`),
    },
    { id: 'station', header: t('column.station'), width: 100, grow: 1, text: ({ station }) => station },
    { id: 'at', header: t('column.at'), width: 118, text: ({ at }) => instantText(at, nowMs) },
  ];
}

type RefusedDetailProps = {
  readonly row: RefusedRow;
  readonly now: () => number;
  readonly onOpen: OpenRecord;
  readonly onFix: OpenRecord;
};

function RefusedDetail({ row, now, onOpen, onFix }: RefusedDetailProps) {
  const { t } = useTranslation('conflicts');
  const { t: records } = useTranslation('records');
  const { side, reason, at, actor, station, bundle, opens, resends, table, column } = row;
  return (
    <DetailPane title={row.title || t('refused.unnamed')}>
      <p>{t(`refused.reason.${knownReason(reason)}`)}</p>
      <p>{t(`refused.next.${side}`)}</p>
      <Facts
        facts={[
          { label: t('column.field'), value: whatOf(t, records, row) },
          { label: t('column.at'), value: instantText(at, now()) },
          { label: t('column.actor'), value: actor },
          { label: t('column.station'), value: station },
          { label: t('column.bundle'), value: bundle },
        ]}
      />
      <div className={styles.ways}>
        {resends !== null && table !== '' && (
          <Resend label={t('refused.resend')} field={{ table, id: resends, column }} />
        )}
        {opens && side === 'there' && <Button onPress={() => onFix(opens)}>{t('refused.fix')}</Button>}
        {opens && side === 'here' && <Button onPress={() => onOpen(opens)}>{t('open')}</Button>}
      </div>
    </DetailPane>
  );
}
