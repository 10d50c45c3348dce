import { IconCheck, IconClock, IconMailOpened, IconPoint } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixRow } from '#shared/api/sticks.ts';
import { isLate, monthNumber, type PeriodState, periodState, usualLateDays } from '#shared/domain/sync/period-state.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useKept } from '../../api/use-kept.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { dayText } from '../../ui/format-instant.ts';
import type { IconShape } from '../../ui/icon.tsx';
import { Card } from '../../ui/shell/page.tsx';
import type { Tone } from '../../ui/tone.ts';
import { BundlesBehind } from './bundles-behind.tsx';
import { ExchangeSheet } from './exchange-sheet.tsx';
import styles from './sticks.module.css';

const faces: Readonly<Record<PeriodState, { readonly tone: Tone; readonly icon?: IconShape }>> = {
  confirmed: { tone: 'ok', icon: IconCheck },
  received: { tone: 'wait', icon: IconMailOpened },
  late: { tone: 'bad' },
  due: { tone: 'plain', icon: IconClock },
  notAsked: { tone: 'plain', icon: IconPoint },
};

const months = Array.from({ length: 12 }, (_, at) => at + 1);

type MatrixCardProps = {
  /** Instant in ms. */
  readonly nowMs: number;
  /** To the page of one bundle, by its place in the log. */
  readonly onBundle: (bundle: number) => void;
};

type Cell = { readonly row: MatrixRow; readonly month: number };

/** At headquarters: who sent something in which month, who was told so, and who is late. */
export function MatrixCard({ nowMs, onBundle }: MatrixCardProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const today = new Date(nowMs);
  const [year, setYear] = useState(today.getFullYear());
  const [lateDays, setLateDays] = useKept('sticks.lateDays', () => usualLateDays);
  const found = useQuery('sticks.matrix', { year }, { keepPrevious: true });
  const choose = useCommand('files.chooseTarget');
  const save = useJob('exports.list');
  const [open, setOpen] = useState<Cell>();
  const [printing, setPrinting] = useState(false);
  if (found.status === 'refused') return <RefusalMessage {...words(found.why)} />;
  if (found.status !== 'ready') return null;
  const rows = found.value;
  const now = monthNumber(today.getFullYear(), today.getMonth() + 1);
  const stateOf = (row: MatrixRow, month: number): PeriodState => {
    const added = new Date(row.addedAt);
    return periodState({
      ...(row.months[month - 1] ?? { received: 0, confirmed: false }),
      month: monthNumber(year, month),
      since: monthNumber(added.getFullYear(), added.getMonth() + 1),
      now,
    });
  };
  const cellText = (row: MatrixRow, month: number): string => {
    const state = stateOf(row, month);
    const received = row.months[month - 1]?.received ?? 0;
    return received > 0 ? t('matrix.cell', { word: t(`matrix.state.${state}`), received }) : t(`matrix.state.${state}`);
  };
  // Months that ask nothing of anybody would push the newest off the screen.
  const asked = months.filter((month) => rows.some((row) => stateOf(row, month) !== 'notAsked'));
  const late = rows.filter((row) => isLate(row.lastReceivedAt, row.addedAt, nowMs, lateDays));
  const toExcel = async () => {
    const title = t('matrix.title', { year });
    const target = await choose.run({ purpose: 'xlsx', suggestedName: `${title}.xlsx` });
    if (!target.ok || !target.value) return;
    await save.start({
      file: target.value.file,
      format: 'xlsx',
      separator: ';',
      title,
      columns: [
        { id: 'station', header: t('matrix.station') },
        ...months.map((month) => ({ id: `m${month}`, header: t('matrix.month', { month }) })),
      ],
      shown: { list: 'rows', rows: rows.map((row) => [row.name, ...months.map((month) => cellText(row, month))]) },
    });
  };
  return (
    <Card
      title={t('matrix.title', { year })}
      action={
        <div className={styles.tools}>
          <Button size="small" onPress={() => setYear(year - 1)}>
            {t('matrix.earlier', { year: year - 1 })}
          </Button>
          <Button size="small" disabled={year >= today.getFullYear()} onPress={() => setYear(year + 1)}>
            {t('matrix.later', { year: year + 1 })}
          </Button>
          <Button size="small" disabled={rows.length === 0} onPress={() => setPrinting(true)}>
            {t('matrix.print')}
          </Button>
          <Button size="small" disabled={rows.length === 0} onPress={() => void toExcel()}>
            {t('matrix.toExcel')}
          </Button>
        </div>
      }
    >
      <label className={styles.days}>
        {t('matrix.lateAfter')}
        <input
          type="number"
          min={1}
          max={400}
          value={lateDays}
          onChange={(event) => {
            const days = Number(event.target.value);
            if (Number.isInteger(days) && days >= 1 && days <= 400) setLateDays(() => days);
          }}
        />
        {t('matrix.days')}
      </label>
      {save.state.status === 'done' && (
        <Banner kind="done">{t('matrix.saved', { fileName: save.state.value.fileName })}</Banner>
      )}
      {save.state.status === 'refused' && <RefusalMessage {...words(save.state.why)} />}
      {late.length > 0 && (
        <Banner kind="warning">
          {t('matrix.late', { amount: late.length, names: late.map(({ name }) => name).join('; ') })}
        </Banner>
      )}
      {rows.length === 0 && <p className={styles.soft}>{t('matrix.none')}</p>}
      {rows.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('matrix.station')}</th>
                <th scope="col">{t('matrix.last')}</th>
                <th scope="col">{t('matrix.open')}</th>
                {asked.map((month) => (
                  <th key={month} scope="col">
                    {t('matrix.month', { month })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.stationId}>
                  <th scope="row" className={styles.wrap}>
                    {row.name}
                  </th>
                  <td>{row.lastReceivedAt === null ? t('matrix.never') : dayText(new Date(row.lastReceivedAt))}</td>
                  <td className={styles.wrap}>{openWords(t, row)}</td>
                  {asked.map((month) => {
                    const state = stateOf(row, month);
                    return (
                      <td key={month}>
                        <CellWord
                          state={state}
                          word={cellText(row, month)}
                          label={t('matrix.openCell', { name: row.name, month })}
                          {...((row.months[month - 1]?.received ?? 0) > 0 && { onOpen: () => setOpen({ row, month }) })}
                        />
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && (
        <BundlesBehind
          key={`${open.row.stationId} ${year} ${open.month}`}
          station={open.row}
          year={year}
          month={open.month}
          nowMs={nowMs}
          onBundle={onBundle}
          onClose={() => setOpen(undefined)}
        />
      )}
      {printing && (
        <ExchangeSheet
          choice={{ kind: 'matrix', year, lateDays }}
          fileName={t('matrix.title', { year })}
          onClose={() => setPrinting(false)}
        />
      )}
    </Card>
  );
}

type CellWordProps = {
  readonly state: PeriodState;
  readonly word: string;
  readonly label: string;
  /** Shows the bundles behind it. */
  readonly onOpen?: () => void;
};

function CellWord({ state, word, label, onOpen }: CellWordProps) {
  if (state === 'notAsked') return '–';
  const shown = <StateWord {...faces[state]} word={word} />;
  if (!onOpen) return shown;
  return (
    <button type="button" className={styles.cell} title={label} aria-label={`${word}. ${label}`} onClick={onOpen}>
      {shown}
    </button>
  );
}

/** What went over and is not answered yet, on either side. */
function openWords(t: TFunction<'sticks'>, { unconfirmed, unanswered }: MatrixRow): string {
  const parts = [
    ...(unconfirmed > 0 ? [t('matrix.unconfirmed', { amount: unconfirmed })] : []),
    ...(unanswered > 0 ? [t('matrix.unanswered', { amount: unanswered })] : []),
  ];
  return parts.length === 0 ? '–' : parts.join('; ');
}
