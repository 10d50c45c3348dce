import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import styles from './moves.module.css';

type TakeMoveProps = {
  /** The station is on this machine now. */
  readonly onDone: () => void;
};

/** On a machine without a station: takes what the old machine wrote. */
export function TakeMove({ onDone }: TakeMoveProps) {
  const { t } = useTranslation('moves');
  const words = useRefusalWords();
  const chooseFolder = useCommand('files.chooseFolder');
  const job = useJob('moves.take');
  const take = async () => {
    const chosen = await chooseFolder.run({});
    if (chosen.ok && chosen.value) await job.start({ folder: chosen.value.file });
  };
  const { state } = job;
  if (state.status === 'done') {
    const { stationName, units, people, awards } = state.value;
    return (
      <Banner
        kind="done"
        action={
          <Button kind="primary" onPress={onDone}>
            {t('take.open')}
          </Button>
        }
      >
        {t('take.done', { station: stationName, units, people, awards })}
      </Banner>
    );
  }
  return (
    <div className={styles.panel}>
      <Button busy={state.status === 'running'} onPress={() => void take()}>
        {t('take.choose')}
      </Button>
      {state.status === 'running' && <ProgressPanel what={t('take.running')} {...state} onCancel={job.cancel} />}
      {state.status === 'refused' && <RefusalMessage {...words(state.why)} />}
    </div>
  );
}
