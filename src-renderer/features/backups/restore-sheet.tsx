import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './backups.module.css';
import { CopyBeside } from './copy-beside.tsx';

type RestoreSheetProps = {
  /** File name of the copy. */
  readonly name: string;
  /** Instant in ms. */
  readonly now: () => number;
  readonly onClose: () => void;
};

/** Shows what is inside a copy, and puts it in the register's place once a person said so twice. */
export function RestoreSheet({ name, now, onClose }: RestoreSheetProps) {
  const { t } = useTranslation('backups');
  const words = useRefusalWords();
  const station = useQuery('station.status', {});
  const bar = useQuery('station.bar', {});
  const sums = useQuery('awards.totals', { filter: {} });
  const inspect = useJob('backups.inspect');
  const restore = useJob('backups.restore');
  const [asking, setAsking] = useState(false);
  const look = inspect.start;
  useEffect(() => {
    void look({ name });
  }, [look, name]);
  const contents = inspect.state.status === 'done' ? inspect.state.value : undefined;
  const present =
    station.status === 'ready' && station.value.phase === 'ready' && sums.status === 'ready'
      ? {
          stationName: station.value.name,
          awards: sums.value.total + sums.value.void,
          lastChangeAt: bar.status === 'ready' ? bar.value.savedAt : null,
        }
      : undefined;
  const sheet = {
    title: t('restore.title'),
    steps: [
      { id: 'look', label: t('restore.stepLook') },
      { id: 'done', label: t('restore.stepDone') },
    ],
    narrow: true,
  };
  if (restore.state.status === 'done') {
    const { at, units, people, awards, missingScans } = restore.state.value;
    return (
      <StepSheet {...sheet} current="done" onClose={onClose} next={{ label: t('restore.finish'), onPress: onClose }}>
        <div className={styles.panel}>
          <Banner kind="done">{t('restore.done', { time: instantText(at, now()), units, people, awards })}</Banner>
          {missingScans > 0 && <Banner kind="warning">{t('restore.scansMissing', { scans: missingScans })}</Banner>}
          <p>{t('restore.after')}</p>
        </div>
      </StepSheet>
    );
  }
  const running = restore.state.status === 'running' ? restore.state : undefined;
  const confirm = () => {
    setAsking(false);
    void restore.start({ name });
  };
  return (
    <StepSheet
      {...sheet}
      current="look"
      onClose={running ? undefined : onClose}
      note={t('restore.note')}
      next={{
        label: t('restore.next'),
        onPress: () => setAsking(true),
        disabled: !contents || contents.stationName === '',
        busy: running !== undefined,
      }}
    >
      <div className={styles.panel}>
        {inspect.state.status === 'running' && <ProgressPanel what={t('restore.looking')} {...inspect.state} />}
        {inspect.state.status === 'refused' && <RefusalMessage {...words(inspect.state.why)} />}
        {running && <ProgressPanel what={t('restore.restoring')} {...running} />}
        {restore.state.status === 'refused' && <RefusalMessage {...words(restore.state.why)} />}
        {contents && <CopyBeside copy={contents} present={present} nowMs={now()} />}
        {contents && (
          <ConfirmDialog
            open={asking}
            title={t('restore.question', { time: instantText(contents.at, now()) })}
            confirmLabel={t('restore.confirm')}
            danger
            onConfirm={confirm}
            onCancel={() => setAsking(false)}
          >
            <p>
              {t('restore.replaced', {
                present: present?.awards ?? 0,
                inside: contents.awards,
                time: instantText(contents.at, now()),
              })}
            </p>
            <p>{t('restore.kept')}</p>
          </ConfirmDialog>
        )}
      </div>
    </StepSheet>
  );
}
