import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import { EffectView } from '../sticks/index.ts';
import styles from './exchange.module.css';

type BeginSheetProps = {
  /** Instant in ms. */
  readonly now: () => number;
  readonly onClose: () => void;
};

/** A unit takes the certificate and the data beside it, in one step; then the station is whole. */
export function BeginSheet({ now, onClose }: BeginSheetProps) {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const chooseFolder = useCommand('files.chooseFolder');
  const begin = useJob('enrolment.begin');

  const pick = async () => {
    const reply = await chooseFolder.run({});
    if (!reply.ok || !reply.value) return;
    const { file } = reply.value;
    await withKeys(() => begin.start({ folder: file }));
  };
  const sheet = {
    title: t('begin.title'),
    steps: [
      { id: 'folder', label: t('begin.stepFolder') },
      { id: 'done', label: t('begin.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  if (begin.state.status === 'done') {
    const { scopeUnits, effects } = begin.state.value;
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('begin.close'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Banner kind="done">{t('begin.done', { units: scopeUnits })}</Banner>
          {effects.length === 0 && <p>{t('begin.noBundle')}</p>}
          {effects.map((effect) => (
            <EffectView key={effect.bundle.fileName} effect={effect} nowMs={now()} />
          ))}
        </div>
      </StepSheet>
    );
  }
  const running = begin.state.status === 'running' ? begin.state : undefined;
  return (
    <StepSheet {...sheet} current="folder">
      <div className={styles.sheet}>
        <p>{t('begin.why')}</p>
        <FileField
          label={t('begin.folder')}
          hint={t('begin.folderHint')}
          buttonLabel={t('begin.choose')}
          busy={running !== undefined}
          onChoose={() => void pick()}
        />
        {running && <ProgressPanel what={t('begin.taking')} {...running} onCancel={begin.cancel} />}
        {begin.state.status === 'refused' && <RefusalMessage {...words(begin.state.why)} />}
      </div>
    </StepSheet>
  );
}
