import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { useUiTexts } from '../../ui/texts.ts';
import styles from './catalogue.module.css';

type RecordButtonsProps = {
  /** What the buttons are about, for readers. */
  readonly name: string;
  readonly onEdit: () => void;
  readonly withdraw: (withdrawn: boolean) => Promise<Reply<'records.withdraw'>>;
};

/** Correct, and put away with a way back. */
export function RecordButtons({ name, onEdit, withdraw }: RecordButtonsProps) {
  const { t } = useTranslation('catalogue');
  const texts = useUiTexts();
  const words = useRefusalWords();
  const toasts = useToasts();
  const [refusal, setRefusal] = useState<Refusal>();
  const bringBack = async () => {
    const reply = await withdraw(false);
    if (!reply.ok) toasts.show({ text: words(reply as Refusal).sentence });
  };
  const putAway = async () => {
    const reply = await withdraw(true);
    if (!reply.ok) return setRefusal(reply as Refusal);
    toasts.show({ text: t('withdrawn', { name }), action: { label: texts.undo, onPress: () => void bringBack() } });
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onPress={onEdit}>
          {t('edit')}
        </Button>
        <Button size="small" onPress={() => void putAway()}>
          {t('withdraw')}
        </Button>
      </div>
      {refusal && <RefusalMessage {...words(refusal)} />}
    </>
  );
}
