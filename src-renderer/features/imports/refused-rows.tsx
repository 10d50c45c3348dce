import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Input } from '#shared/api/index.ts';
import { useCommand } from '../../api/use-command.ts';
import { useJob } from '../../api/use-job.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';

type RefusedRowsProps = {
  readonly planId: string;
  readonly fileName: string;
  readonly refused: number;
};

/** The way of refused rows back to Excel: a workbook of the same layout, to correct and import again. */
export function RefusedRows({ planId, fileName, refused }: RefusedRowsProps) {
  const { t, i18n } = useTranslation('imports');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const choose = useCommand('files.chooseTarget');
  const reveal = useCommand('files.reveal');
  const job = useJob('imports.saveErrors');
  const [file, setFile] = useState<FileToken>();
  const { state } = job;

  const save = async () => {
    const suggestedName = t('errors.fileName', { file: fileName.replace(/\.[^.]*$/, '') });
    const target = await choose.run({ purpose: 'xlsx', suggestedName });
    if (!target.ok || !target.value) return;
    setFile(target.value.file);
    const sentences = i18n.getResourceBundle(i18n.language, 'errors') as Readonly<Record<string, string>>;
    const own = Object.entries(sentences).filter(([code]) => code.startsWith('import.'));
    await job.start({ planId, file: target.value.file, words: Object.fromEntries(own) } as Input<'imports.saveErrors'>);
  };

  if (state.status === 'running') return <ProgressPanel what={t('errors.writing')} {...state} onCancel={job.cancel} />;
  if (state.status === 'refused') return <RefusalMessage {...words(state.why)} />;
  if (state.status === 'done' && file)
    return (
      <Banner
        kind="done"
        action={
          <Button size="small" onPress={() => void reveal.run({ file })}>
            {t('errors.reveal')}
          </Button>
        }
      >
        {t('errors.written', { file: state.value.fileName, number: numbers.format(state.value.rows) })}
      </Banner>
    );
  return (
    <Banner
      kind="warning"
      action={
        <Button size="small" onPress={() => void save()}>
          {t('errors.save')}
        </Button>
      }
    >
      {t('errors.offer', { number: numbers.format(refused) })}
    </Banner>
  );
}
