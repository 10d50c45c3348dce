import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import styles from './shares.module.css';
import { ThreeSheets, useThreeSheets } from './three-sheets.tsx';

/** Headquarters lost its passphrase: three sheets set another one. */
export function PassphraseSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shares');
  const set = useCommand('shares.newPassphrase');
  const sheets = useThreeSheets();
  const made = useNewPassphrase();
  const [problem, setProblem] = useState<Refusal>();
  const [done, setDone] = useState(false);
  const save = async () => {
    const reply = await set.run({ typed: sheets.typed, passphrase: made.passphrase });
    setProblem(reply.ok ? undefined : (reply as Refusal));
    setDone(reply.ok);
  };
  const sheet = {
    title: t('forgotten.title'),
    steps: [
      { id: 'sheets', label: t('stepSheets') },
      { id: 'done', label: t('stepDone') },
    ],
    onClose,
    narrow: true,
  };
  if (done)
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('finish'), onPress: onClose }}>
        <Banner kind="done">{t('forgotten.done')}</Banner>
      </StepSheet>
    );
  return (
    <StepSheet
      {...sheet}
      current="sheets"
      note={sheets.isWhole ? '' : t('mustType')}
      next={{
        label: t('forgotten.set'),
        onPress: () => void save(),
        disabled: !sheets.isWhole || !made.isGood,
        busy: set.running,
      }}
    >
      <div className={styles.stack}>
        <p>{t('forgotten.why')}</p>
        <ThreeSheets sheets={sheets} problem={problem} />
        <NewPassphrase made={made} />
      </div>
    </StepSheet>
  );
}
