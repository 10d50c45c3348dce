import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '#shared/api/desk.ts';
import type { ImportPreview } from '#shared/api/imports.ts';
import type { Input } from '#shared/api/index.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { dayText, instantText } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { type BroughtList, broughtList } from './brought-list.ts';
import { ChooseStep } from './choose-step.tsx';
import styles from './imports.module.css';
import type { ClipboardTable } from './paste-box.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';

type ImportSheetProps = {
  readonly onClose: () => void;
  /** To the list of what was brought in, awards of their year. */
  readonly onDone: (year: number, list: BroughtList) => void;
  /** Leads to undoing what was just brought in; absent where there is no register behind the sheet yet. */
  readonly onUndo?: (importId: string) => void;
  /** A table that was pasted elsewhere and belongs here; it is read at once. */
  readonly pasted?: string | undefined;
};

/** What a person said about how the list is to be read. */
type Settled = Pick<Input<'imports.preview'>, 'year' | 'oldText' | 'known' | 'layouts'>;
type Layouts = NonNullable<Settled['layouts']>;

type Source = { readonly name: string } & ({ readonly file: ChosenFile['file'] } | { readonly table: ClipboardTable });

/** Brings a list in: choose the workbook, look at what each row becomes, take it whole. Nothing is written before that. */
export function ImportSheet({ onClose, onDone, onUndo, pasted }: ImportSheetProps) {
  const { t } = useTranslation('imports');
  const words = useRefusalWords();
  const choose = useCommand('files.choose');
  const preview = useJob('imports.preview');
  const apply = useJob('imports.apply');
  const [chosen, setChosen] = useState<Source>();
  const [settled, setSettled] = useState<Settled>({});
  const [plan, setPlan] = useState<ImportPreview>();

  const read = async (source: Source, settled: Settled = {}) => {
    setChosen(source);
    setSettled(settled);
    const from = 'file' in source ? { file: source.file } : { pasted: { ...source.table, name: source.name } };
    const reply = await preview.start({ ...from, ...settled });
    // While it is read again, what was read before stays to be seen.
    setPlan(reply.ok ? reply.value : undefined);
  };
  const pick = async () => {
    const reply = await choose.run({ purpose: 'workbook' });
    if (!reply.ok || !reply.value) return;
    setPlan(undefined);
    await read(reply.value);
  };
  const readPasted = (table: ClipboardTable) => {
    const now = Date.now();
    void read({ name: t('choose.pasted', { when: `${dayText(new Date(now))} ${instantText(now, now)}` }), table });
  };
  const given = useRef(pasted);
  useEffect(() => {
    if (given.current === undefined) return;
    readPasted({ text: given.current });
    given.current = undefined;
  });
  const steps = [
    { id: 'choose', label: t('step.choose') },
    { id: 'preview', label: t('step.preview') },
    { id: 'result', label: t('step.result') },
  ];
  const sheet = { title: t('title'), steps, onClose };

  if (apply.state.status === 'done') {
    const report = apply.state.value;
    const kinds = plan?.sheets.map(({ kind }) => kind) ?? [];
    const finish = () => onDone(plan?.year ?? new Date(report.at).getFullYear(), broughtList(report.counts, kinds));
    return (
      <StepSheet
        {...sheet}
        current="result"
        next={{ label: t('result.see'), onPress: finish }}
        second={onUndo && <Button onPress={() => onUndo(report.importId)}>{t('result.undo')}</Button>}
      >
        <ResultStep report={report} planId={plan?.planId ?? ''} />
      </StepSheet>
    );
  }
  if (plan && chosen) {
    const rereading = preview.state.status === 'running' ? preview.state : undefined;
    const { collectives, individuals, peopleToAdd, unitsToAdd, unitsProposed, decisionsToAdd, updates } = plan.counts;
    const taken = collectives + individuals + peopleToAdd + unitsToAdd + unitsProposed + decisionsToAdd + updates;
    const running = apply.state.status === 'running' ? apply.state : undefined;
    return (
      <StepSheet
        {...sheet}
        current="preview"
        onBack={running ? undefined : () => setPlan(undefined)}
        second={
          <Button onPress={() => void pick()} disabled={(running ?? rereading) !== undefined}>
            {t('preview.other')}
          </Button>
        }
        next={{
          label: t('preview.take'),
          onPress: () => void apply.start({ planId: plan.planId }),
          disabled: taken === 0 || rereading !== undefined,
          busy: running !== undefined,
        }}
        note={taken === 0 ? t('preview.nothing') : t('preview.note')}
      >
        {running && <ProgressPanel what={t('preview.taking')} {...running} onCancel={apply.cancel} />}
        {rereading && <ProgressPanel what={t('preview.rereading')} {...rereading} onCancel={preview.cancel} />}
        {apply.state.status === 'refused' && <RefusalMessage {...words(apply.state.why)} />}
        <PreviewStep
          plan={plan}
          onYear={(year) => void read(chosen, { ...settled, year })}
          known={settled.known ?? 'addOnly'}
          onKnown={(known) => void read(chosen, { ...settled, known })}
          onOldText={(oldText) => void read(chosen, { ...settled, oldText })}
          onTaught={() => void read(chosen, settled)}
          onLayout={(sheet, layout) =>
            void read(chosen, { ...settled, layouts: { ...settled.layouts, [sheet]: layout as Layouts[string] } })
          }
        />
      </StepSheet>
    );
  }
  return (
    <StepSheet {...sheet} current="choose" narrow>
      <div className={styles.choose}>
        <ChooseStep
          chosen={chosen?.name}
          busy={preview.state.status === 'running'}
          problem={preview.state.status === 'refused' ? words(preview.state.why) : undefined}
          onChoose={() => void pick()}
          onPaste={readPasted}
        />
        {preview.state.status === 'running' && (
          <ProgressPanel what={t('choose.reading')} {...preview.state} onCancel={preview.cancel} />
        )}
      </div>
    </StepSheet>
  );
}
