import { useTranslation } from 'react-i18next';
import type { AskedPaper } from '#shared/api/papers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import styles from './papers.module.css';
import { usePreview } from './use-preview.ts';

type PaperPreviewProps = {
  readonly paper: AskedPaper;
  /** Names the paper for a reader of the screen. */
  readonly label: string;
  /** To the settings, where the letterhead is; absent for a paper without one. */
  readonly onLetterhead?: (() => void) | undefined;
};

/** A paper as it will be saved and printed: the very file, white in every theme. */
export function PaperPreview({ paper, label, onLetterhead }: PaperPreviewProps) {
  const { t } = useTranslation('papers');
  const words = useRefusalWords();
  const { shown, why } = usePreview(paper);
  if (why)
    return (
      <>
        <RefusalMessage {...words(why)} />
        {why.code === 'list.noLetterhead' && onLetterhead && <Button onPress={onLetterhead}>{t('letterhead')}</Button>}
      </>
    );
  if (!shown) return <Loading label={t('preview')} />;
  return <iframe className={styles.paper} title={label} src={`${shown.url}#toolbar=0&navpanes=0&view=FitH`} />;
}
