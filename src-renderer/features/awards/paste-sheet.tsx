import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/base/never.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { useUiTexts } from '../../ui/texts.ts';
import { awardColumns } from './award-columns.tsx';
import styles from './awards.module.css';
import { pasteColumns, type SaidOfCell } from './paste-columns.tsx';
import { blockAsList, type PastedBlock, type PastedRow, pastedChanges, planPaste } from './paste-plan.ts';
import { useAwardCatalogues } from './use-award-catalogues.ts';
import { useManyChanges } from './use-many-changes.ts';

type PasteSheetProps = {
  readonly block: PastedBlock;
  readonly now: () => number;
  readonly onClose: () => void;
  /** Hands lines over, as a list with headings, to be taken as new awards. */
  readonly onImport: (list: string) => void;
};

/** A pasted block before it is written: each cell old and new, what stays and why; then written as one action. */
export function PasteSheet({ block, now, onClose, onImport }: PasteSheetProps) {
  const { t } = useTranslation('awards');
  const texts = useUiTexts();
  const words = useRefusalWords();
  const numbers = useNumbers();
  const { units, awardTypes, ranks, known } = useAwardCatalogues();
  const today = localDay(now());
  const columns = useMemo(
    () => awardColumns({ t, units, awardTypes, ranks, groups: [], today }),
    [t, units, awardTypes, ranks, today],
  );
  const rows = useMemo(
    () => planPaste(block, columns, texts, (column) => t('paste.readOnly', { column })),
    [block, columns, texts, t],
  );
  const changes = useMemo(() => pastedChanges(rows), [rows]);
  const { rehearsal, writing, look, write } = useManyChanges(onClose, (done) =>
    t('paste.done', { cells: numbers.format(done) }),
  );
  useEffect(() => {
    if (known && changes.cells.length > 0) look(changes);
  }, [known, changes, look]);

  const found = rehearsal.state.status === 'done' ? rehearsal.state.value : undefined;
  const said: SaidOfCell = (awardId, columnId) => {
    const why = found?.refusals.find(({ id, field }) => id === awardId && field === columnId)?.why;
    return why && words(why).sentence;
  };
  const pasted = rows.flatMap(({ cells }) => cells);
  const changed = found?.changed ?? 0;
  const left = pasted.filter(({ state }) => state === 'left').length + (found?.refused ?? 0);
  const same = pasted.length - changes.cells.length - (left - (found?.refused ?? 0)) + (found?.same ?? 0);
  const beyond = block.cells.length - block.rows.length;
  const under = block.columns.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  const wide = Math.max(...block.cells.map((line) => line.length));
  const shown = under.slice(0, wide).filter(({ id }) => rows.some(({ cells }) => cells.some((c) => c.columnId === id)));
  const busy = writing.state.status === 'running';
  const job = writing.state.status === 'idle' ? rehearsal : writing;
  const handOver = (from: number) => onImport(blockAsList({ ...block, cells: block.cells.slice(from) }));
  const count = { changed: numbers.format(changed), left: numbers.format(left), same: numbers.format(same) };
  return (
    <StepSheet
      title={t('paste.title')}
      steps={[]}
      current="check"
      onClose={busy ? undefined : onClose}
      note={t('many.oneAction')}
      second={
        <Button onPress={() => handOver(0)} disabled={busy}>
          {t('paste.asNew', { count: block.cells.length, rows: numbers.format(block.cells.length) })}
        </Button>
      }
      next={{
        label: t(left > 0 ? 'paste.writeSome' : 'paste.write', count),
        onPress: () => write(changes),
        disabled: changed === 0,
        busy,
      }}
    >
      <div className={styles.pasteHead}>
        <p>{t('paste.found', count)}</p>
        {wide > under.length && <p>{t('paste.tooWide', { columns: numbers.format(wide - under.length) })}</p>}
        {beyond > 0 && (
          <p className={styles.pasteBeyond}>
            {t('paste.beyond', { rows: numbers.format(beyond) })}{' '}
            <Button size="small" onPress={() => handOver(block.rows.length)} disabled={busy}>
              {t('paste.beyondAsNew')}
            </Button>
          </p>
        )}
        <JobState job={job} what={t(job === writing ? 'many.writing' : 'many.looking')} />
      </div>
      <DataGrid
        label={t('paste.title')}
        columns={pasteColumns({ t, columns: shown, said, someLeft: left > 0 })}
        source={{ count: rows.length, getRow: (index: number) => rows[index], requestRange: nothingToLoad }}
        rowKey={keyOf}
      />
    </StepSheet>
  );
}

const keyOf = ({ award }: PastedRow): string => award.id;
const nothingToLoad = (): void => undefined;

type JobStateProps = {
  readonly job: ReturnType<typeof useManyChanges>['rehearsal'];
  readonly what: string;
};

function JobState({ job, what }: JobStateProps) {
  const words = useRefusalWords();
  const { state } = job;
  switch (state.status) {
    case 'running':
      return <ProgressPanel what={what} {...state} onCancel={job.cancel} />;
    case 'refused':
      return <RefusalMessage {...words(state.why)} />;
    case 'done':
    case 'idle':
      return null;
    default:
      return assertNever(state);
  }
}
