import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '#shared/api/desk.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import { BundleEffectView } from './bundle-effect-view.tsx';
import styles from './exchange.module.css';

type TakeSheetProps = {
  /** Instant in ms. */
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Takes a bundle in: choose, see what it would do, take it whole. Nothing is written before that. */
export function TakeSheet({ now, onClose }: TakeSheetProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const choose = useCommand('files.choose');
  const preview = useJob('bundles.preview');
  const take = useJob('bundles.take');
  const [chosen, setChosen] = useState<ChosenFile>();

  const pick = async () => {
    const reply = await choose.run({ purpose: 'bundle' });
    const file = reply.ok ? reply.value : null;
    if (!file) return;
    setChosen(file);
    take.reset();
    await withKeys(() => preview.start({ file: file.file }));
  };
  const sheet = {
    title: t('take.title'),
    steps: [
      { id: 'choose', label: t('take.stepChoose') },
      { id: 'preview', label: t('take.stepPreview') },
      { id: 'done', label: t('take.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  if (take.state.status === 'done') {
    const { bundle } = take.state.value;
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('done'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Banner kind="done">{t('take.done', { number: bundle.number, name: bundle.from.name })}</Banner>
          <BundleEffectView effect={take.state.value} nowMs={now()} />
        </div>
      </StepSheet>
    );
  }
  if (preview.state.status === 'done' && chosen) {
    const running = take.state.status === 'running' ? take.state : undefined;
    return (
      <StepSheet
        {...sheet}
        current="preview"
        onBack={running ? undefined : preview.reset}
        note={t('take.note')}
        next={{
          label: t('take.take'),
          onPress: () => void withKeys(() => take.start({ file: chosen.file })),
          busy: running !== undefined,
        }}
      >
        <div className={styles.sheet}>
          {running && <ProgressPanel what={t('take.taking')} {...running} onCancel={take.cancel} />}
          {take.state.status === 'refused' && <RefusalMessage {...words(take.state.why)} />}
          <BundleEffectView effect={preview.state.value} nowMs={now()} />
        </div>
      </StepSheet>
    );
  }
  const reading = preview.state.status === 'running' ? preview.state : undefined;
  return (
    <StepSheet {...sheet} current="choose">
      <div className={styles.sheet}>
        <p>{t('take.safe')}</p>
        <FileField
          label={t('take.file')}
          hint={t('take.fileHint')}
          chosen={chosen && { name: chosen.name }}
          buttonLabel={t('take.choose')}
          busy={reading !== undefined}
          onChoose={() => void pick()}
        />
        {reading && <ProgressPanel what={t('take.reading')} {...reading} onCancel={preview.cancel} />}
        {preview.state.status === 'refused' && <RefusalMessage {...words(preview.state.why)} />}
      </div>
    </StepSheet>
  );
}
