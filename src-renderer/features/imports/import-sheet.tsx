import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '#shared/api/desk.ts';
import type { Input } from '#shared/api/index.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { ChooseStep } from './choose-step.tsx';
import styles from './imports.module.css';
import { PreviewStep } from './preview-step.tsx';
import { ResultStep } from './result-step.tsx';

type ImportSheetProps = {
  readonly onClose: () => void;
  /** The list of the year that was brought in. */
  readonly onDone: (year: number) => void;
  /** Leads to undoing what was just brought in; absent where there is no register behind the sheet yet. */
  readonly onUndo?: (importId: string) => void;
};

/** What a person said about how the list is to be read. */
type Settled = Omit<Input<'imports.preview'>, 'file'>;

/** Brings a list in: choose the workbook, look at what each row becomes, take it whole. Nothing is written before that. */
export function ImportSheet({ onClose, onDone, onUndo }: ImportSheetProps) {
  const { t } = useTranslation('imports');
  const words = useRefusalWords();
  const choose = useCommand('files.choose');
  const preview = useJob('imports.preview');
  const apply = useJob('imports.apply');
  const [chosen, setChosen] = useState<ChosenFile>();
  const [settled, setSettled] = useState<Settled>({});

  const read = ({ file }: ChosenFile, settled: Settled = {}) => {
    setSettled(settled);
    void preview.start({ file, ...settled });
  };
  const pick = async () => {
    const reply = await choose.run({ purpose: 'workbook' });
    if (!reply.ok || !reply.value) return;
    setChosen(reply.value);
    read(reply.value);
  };
  const steps = [
    { id: 'choose', label: t('step.choose') },
    { id: 'preview', label: t('step.preview') },
    { id: 'result', label: t('step.result') },
  ];
  const sheet = { title: t('title'), steps, onClose };

  if (apply.state.status === 'done') {
    const report = apply.state.value;
    const year = preview.state.status === 'done' ? preview.state.value.year : new Date(report.at).getFullYear();
    const planId = preview.state.status === 'done' ? preview.state.value.planId : '';
    const finish = () => onDone(year);
    return (
      <StepSheet
        {...sheet}
        current="result"
        next={{ label: t('result.see'), onPress: finish }}
        second={onUndo && <Button onPress={() => onUndo(report.importId)}>{t('result.undo')}</Button>}
      >
        <ResultStep report={report} planId={planId} />
      </StepSheet>
    );
  }
  if (preview.state.status === 'done' && chosen) {
    const plan = preview.state.value;
    const { collectives, individuals, peopleToAdd, unitsToAdd, unitsProposed } = plan.counts;
    const taken = collectives + individuals + peopleToAdd + unitsToAdd + unitsProposed;
    const running = apply.state.status === 'running' ? apply.state : undefined;
    return (
      <StepSheet
        {...sheet}
        current="preview"
        onBack={running ? undefined : preview.reset}
        second={
          <Button onPress={() => void pick()} disabled={running !== undefined}>
            {t('preview.other')}
          </Button>
        }
        next={{
          label: t('preview.take'),
          onPress: () => void apply.start({ planId: plan.planId }),
          disabled: taken === 0,
          busy: running !== undefined,
        }}
        note={taken === 0 ? t('preview.nothing') : t('preview.note')}
      >
        {running && <ProgressPanel what={t('preview.taking')} {...running} onCancel={apply.cancel} />}
        {apply.state.status === 'refused' && <RefusalMessage {...words(apply.state.why)} />}
        <PreviewStep
          plan={plan}
          onYear={(year) => read(chosen, { ...settled, year })}
          onOldText={(oldText) => read(chosen, { ...settled, oldText })}
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
        />
        {preview.state.status === 'running' && (
          <ProgressPanel what={t('choose.reading')} {...preview.state} onCancel={preview.cancel} />
        )}
      </div>
    </StepSheet>
  );
}
