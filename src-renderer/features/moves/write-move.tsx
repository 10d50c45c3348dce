import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { sizeText } from '../../ui/format-size.ts';
import styles from './moves.module.css';

/** Writes everything this station has for another machine, and says what to do there. */
export function WriteMove() {
  const { t, i18n } = useTranslation('moves');
  const words = useRefusalWords();
  const chooseFolder = useCommand('files.chooseFolder');
  const reveal = useCommand('files.reveal');
  const job = useJob('moves.write');
  const [folder, setFolder] = useState<FileToken>();
  const write = async () => {
    const chosen = await chooseFolder.run({});
    if (!chosen.ok || !chosen.value) return;
    setFolder(chosen.value.file);
    await job.start({ folder: chosen.value.file });
  };
  const { state } = job;
  return (
    <div className={styles.panel}>
      <p>{t('write.why')}</p>
      <ol className={styles.steps}>
        <li>{t('write.first')}</li>
        <li>{t('write.second')}</li>
        <li>{t('write.third')}</li>
      </ol>
      <Banner kind="warning">{t('write.plain')}</Banner>
      <div>
        <Button busy={state.status === 'running'} onPress={() => void write()}>
          {t('write.choose')}
        </Button>
      </div>
      {state.status === 'running' && <ProgressPanel what={t('write.running')} {...state} onCancel={job.cancel} />}
      {state.status === 'refused' && <RefusalMessage {...words(state.why)} />}
      {state.status === 'done' && (
        <Banner
          kind="done"
          action={
            folder && (
              <Button size="small" onPress={() => void reveal.run({ file: folder })}>
                {t('write.show')}
              </Button>
            )
          }
        >
          {t('write.done', {
            folder: state.value.folderName,
            files: state.value.files,
            size: sizeText(state.value.sizeBytes, i18n.language),
          })}
        </Banner>
      )}
    </div>
  );
}
