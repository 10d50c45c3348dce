import { useEffect, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import { findShownList, type ShownList, watchShownList } from '../../api/shown-list.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { sizeText } from '../../ui/format-size.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './exports.module.css';
import { FormFields } from './form-fields.tsx';
import { keepForm, type ListForm, startForm } from './list-form.ts';
import { Written } from './written.tsx';

type ExportListSheetProps = {
  readonly onClose: () => void;
  /** To a screen that shows a list, when none is open. */
  readonly onOpenList: () => void;
};

/** The list that was open, as a file for Excel: the same rows, order and columns. */
export function ExportListSheet({ onClose, onOpenList }: ExportListSheetProps) {
  const { t } = useTranslation('exports');
  // What was shown when the sheet opened: the screen below may draw itself anew.
  const [list, setList] = useState(findShownList);
  const isEmpty = list?.count === 0;
  // It may have been asked for before the list was counted.
  useEffect(() => (isEmpty ? watchShownList(() => setList(findShownList())) : undefined), [isEmpty]);
  if (list) return <ExportList list={list} onClose={onClose} />;
  const action = (
    <Button kind="primary" onPress={onOpenList}>
      {t('list.open')}
    </Button>
  );
  return (
    <StepSheet title={t('list.title')} steps={[]} current="" onClose={onClose} narrow>
      <EmptyState title={t('list.none')} sentence={t('list.noneSentence')} action={action} />
    </StepSheet>
  );
}

function ExportList({ list, onClose }: { readonly list: ShownList; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation('exports');
  const words = useRefusalWords();
  const numbers = useNumbers();
  const [form, setForm] = useState<ListForm>(() => startForm(localStorage));
  const chooseTarget = useCommand('files.chooseTarget');
  const job = useJob('exports.list');
  const [file, setFile] = useState<FileToken>();
  const { state } = job;
  const { count, ...asked } = list;

  const choose = (next: ListForm) => {
    setForm(next);
    keepForm(next, localStorage);
  };
  const write = async () => {
    const target = await chooseTarget.run({ purpose: form.format, suggestedName: `${list.title}.${form.format}` });
    if (!target.ok || !target.value) return;
    setFile(target.value.file);
    await job.start({ ...asked, ...form, file: target.value.file });
  };
  const sheet = {
    title: t('list.title'),
    steps: [
      { id: 'form', label: t('step.form') },
      { id: 'done', label: t('step.done') },
    ],
    onClose,
    narrow: true,
  };
  if (state.status === 'done' && file) {
    const { fileName, rows, sizeBytes } = state.value;
    const size = sizeText(sizeBytes, i18n.language);
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('close'), onPress: onClose }}>
        <Written sentence={t('list.written', { fileName, rows: numbers.format(rows), size })} file={file} />
      </StepSheet>
    );
  }
  const running = state.status === 'running' ? state : undefined;
  return (
    <StepSheet
      {...sheet}
      current="form"
      next={{
        label: t('list.export'),
        onPress: () => void write(),
        disabled: count === 0,
        busy: running !== undefined,
      }}
    >
      <div className={styles.sheet}>
        <p>
          <Trans
            t={t}
            i18nKey={count === 0 ? 'list.empty' : 'list.what'}
            values={{ title: list.title, rows: numbers.format(count), columns: numbers.format(list.columns.length) }}
            components={{ b: <b /> }}
          />
        </p>
        <FormFields form={form} onChange={choose} />
        {running && <ProgressPanel what={t('list.writing')} {...running} onCancel={job.cancel} />}
        {state.status === 'refused' && <RefusalMessage {...words(state.why)} />}
      </div>
    </StepSheet>
  );
}
