import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import styles from './trust.module.css';

/** The way out for a register that was put back to an older copy without noticing: the other side said so. */
export function BeginAnew() {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const begin = useCommand('trust.beginAnew');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<Refusal>();

  const confirm = async () => {
    if (begin.running) return;
    const reply = await begin.run({});
    setAsking(false);
    setProblem(reply.ok ? undefined : (reply as Refusal));
  };
  return (
    <>
      {problem && <Banner kind="danger">{words(problem).sentence}</Banner>}
      <p className={styles.soft}>{t('anew.why')}</p>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('anew.action')}
      </Button>
      {asking && (
        <ConfirmDialog
          open
          title={t('anew.question')}
          confirmLabel={t('anew.confirm')}
          busy={begin.running}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('anew.what')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
