import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedShare } from '#shared/domain/cards/share-digits.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { ShareField } from './share-field.tsx';
import styles from './shares.module.css';

/** Says of one sheet whether it is whole and of the newest printing; nothing is opened with it. */
export function CheckSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shares');
  const words = useRefusalWords();
  const check = useCommand('shares.check');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Refusal>();
  const [good, setGood] = useState<number>();
  const change = (text: string) => {
    setTyped(text);
    setProblem(undefined);
    setGood(undefined);
  };
  const look = async () => {
    const reply = await check.run({ typed });
    if (!reply.ok) return setProblem(reply as Refusal);
    setTyped('');
    setGood(reply.value.number);
  };
  return (
    <StepSheet
      title={t('check.title')}
      steps={[{ id: 'sheet', label: t('check.sentence') }]}
      current="sheet"
      onClose={onClose}
      narrow
      next={{
        label: t('check.look'),
        onPress: () => void look(),
        disabled: !readTypedShare(typed).isWhole,
        busy: check.running,
      }}
    >
      <div className={styles.stack}>
        <p>{t('check.why')}</p>
        {good !== undefined && <Banner kind="done">{t('check.good', { number: good })}</Banner>}
        <ShareField
          label={t('check.sheet')}
          value={typed}
          onChange={change}
          problem={problem && words(problem).sentence}
          autoFocus
        />
      </div>
    </StepSheet>
  );
}
