import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import styles from './settings.module.css';

/** Versions, counts and faults in a file that may be shown to a supporter. @param now instant in ms */
export function SaveDiagnostics({ now }: { readonly now: () => number }) {
  const { t } = useTranslation('settings');
  const words = useRefusalWords();
  const choose = useCommand('files.chooseTarget');
  const save = useCommand('diagnostics.save');
  const [outcome, setOutcome] = useState<{ readonly fileName: string } | { readonly why: Refusal }>();
  const keep = async () => {
    setOutcome(undefined);
    const target = await choose.run({
      purpose: 'diagnostics',
      suggestedName: `so-vang-chan-doan-${localDay(now())}.txt`,
    });
    if (!target.ok || !target.value) return;
    const reply = await save.run({ file: target.value.file });
    setOutcome(reply.ok ? reply.value : { why: reply as Refusal });
  };
  return (
    <div className={styles.stack}>
      <h3>{t('diagnostics.title')}</h3>
      <p>{t('diagnostics.why')}</p>
      <div>
        <Button busy={save.running} onPress={() => void keep()}>
          {t('diagnostics.save')}
        </Button>
      </div>
      {outcome && 'fileName' in outcome && (
        <Banner kind="done">{t('diagnostics.saved', { name: outcome.fileName })}</Banner>
      )}
      {outcome && 'why' in outcome && <RefusalMessage {...words(outcome.why)} />}
    </div>
  );
}
