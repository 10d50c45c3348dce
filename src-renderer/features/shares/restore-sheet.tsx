import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenFile } from '#shared/api/desk.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { dayText } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import styles from './shares.module.css';
import { ThreeSheets, useThreeSheets } from './three-sheets.tsx';

type RestoreSheetProps = {
  readonly onClose: () => void;
  /** The station is on this machine now. */
  readonly onDone: () => void;
};

/** On a new machine: a copy of headquarters' register, three sheets and a new passphrase make it headquarters again. */
export function RestoreSheet({ onClose, onDone }: RestoreSheetProps) {
  const { t } = useTranslation('shares');
  const choose = useCommand('files.choose');
  const restore = useJob('shares.restore');
  const sheets = useThreeSheets();
  const made = useNewPassphrase();
  const [file, setFile] = useState<ChosenFile>();
  const pick = async () => {
    const reply = await choose.run({ purpose: 'backup' });
    if (reply.ok && reply.value) setFile(reply.value);
  };
  const start = () => {
    if (file) void restore.start({ file: file.file, typed: sheets.typed, passphrase: made.passphrase });
  };
  const sheet = {
    title: t('restore.title'),
    steps: [
      { id: 'sheets', label: t('restore.stepSheets') },
      { id: 'done', label: t('stepDone') },
    ],
    narrow: true,
  };
  if (restore.state.status === 'done') {
    const { stationName, units, people, awards, keptUntil, missingScans } = restore.state.value;
    const kept = keptUntil === null ? '–' : dayText(new Date(keptUntil));
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('restore.open'), onPress: onDone }}>
        <div className={styles.stack}>
          <Banner kind="done">{t('restore.done', { station: stationName, units, people, awards, kept })}</Banner>
          {missingScans > 0 && <Banner kind="warning">{t('restore.scansMissing', { scans: missingScans })}</Banner>}
          <p>{t('restore.after')}</p>
        </div>
      </StepSheet>
    );
  }
  const running = restore.state.status === 'running' ? restore.state : undefined;
  return (
    <StepSheet
      {...sheet}
      current="sheets"
      onClose={running ? undefined : onClose}
      note={!file ? t('restore.mustChoose') : sheets.isWhole ? '' : t('mustType')}
      next={{
        label: t('restore.start'),
        onPress: start,
        disabled: !file || !sheets.isWhole || !made.isGood,
        busy: running !== undefined,
      }}
    >
      <div className={styles.stack}>
        <p>{t('restore.why')}</p>
        <FileField
          label={t('restore.file')}
          hint={t('restore.fileHint')}
          chosen={file}
          buttonLabel={t('restore.choose')}
          onChoose={() => void pick()}
        />
        <ThreeSheets sheets={sheets} problem={restore.state.status === 'refused' ? restore.state.why : undefined} />
        <NewPassphrase made={made} />
        {running && <ProgressPanel what={t('restore.running')} {...running} onCancel={restore.cancel} />}
      </div>
    </StepSheet>
  );
}
