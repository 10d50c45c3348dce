import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { WrittenArchive } from '#shared/api/exports.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { sizeText } from '../../ui/format-size.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './exports.module.css';
import { Written } from './written.tsx';

type ExportEverythingSheetProps = {
  /** Instant in ms: the archive is named by its day. */
  readonly now: () => number;
  readonly onClose: () => void;
};

/** The whole register in open formats, so that nobody is ever bound to this program. */
export function ExportEverythingSheet({ now, onClose }: ExportEverythingSheetProps) {
  const { t } = useTranslation('exports');
  const words = useRefusalWords();
  const chooseTarget = useCommand('files.chooseTarget');
  const job = useJob('exports.everything');
  const [file, setFile] = useState<FileToken>();
  const { state } = job;
  const write = async () => {
    const suggestedName = t('everything.fileName', { day: localDay(now()) });
    const target = await chooseTarget.run({ purpose: 'zip', suggestedName });
    if (!target.ok || !target.value) return;
    setFile(target.value.file);
    await job.start({ file: target.value.file });
  };
  const sheet = {
    title: t('everything.title'),
    steps: [
      { id: 'what', label: t('everything.step') },
      { id: 'done', label: t('step.done') },
    ],
    onClose,
    narrow: true,
  };
  if (state.status === 'done' && file)
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('close'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Outcome archive={state.value} file={file} />
        </div>
      </StepSheet>
    );
  const running = state.status === 'running' ? state : undefined;
  return (
    <StepSheet
      {...sheet}
      current="what"
      next={{ label: t('everything.export'), onPress: () => void write(), busy: running !== undefined }}
    >
      <div className={styles.sheet}>
        <p>{t('everything.why')}</p>
        <ul className={styles.parts}>
          <li>{t('everything.tables')}</li>
          <li>{t('everything.history')}</li>
          <li>{t('everything.scans')}</li>
          <li>{t('everything.guide')}</li>
        </ul>
        <Banner kind="warning">{t('everything.open')}</Banner>
        {running && <ProgressPanel what={t('everything.writing')} {...running} onCancel={job.cancel} />}
        {state.status === 'refused' && <RefusalMessage {...words(state.why)} />}
      </div>
    </StepSheet>
  );
}

function Outcome({ archive, file }: { readonly archive: WrittenArchive; readonly file: FileToken }) {
  const { t, i18n } = useTranslation('exports');
  const numbers = useNumbers();
  const counts = {
    fileName: archive.fileName,
    size: sizeText(archive.sizeBytes, i18n.language),
    tables: numbers.format(archive.tables),
    rows: numbers.format(archive.rows),
    history: numbers.format(archive.history),
    scans: numbers.format(archive.scans),
  };
  const missing = numbers.format(archive.missingScans);
  return (
    <>
      <Written sentence={t('everything.written', counts)} file={file} />
      <p>{t('everything.counts', counts)}</p>
      {archive.missingScans > 0 && <Banner kind="warning">{t('everything.missing', { missing })}</Banner>}
    </>
  );
}
