import { useTranslation } from 'react-i18next';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { PaperPages } from './paper-pages.tsx';
import type { Preview } from './use-preview.ts';

type PaperPreviewProps = {
  readonly preview: Preview;
  /** To the settings, where the letterhead is; absent for a paper without one. */
  readonly onLetterhead?: (() => void) | undefined;
};

/** A paper as it will be saved and printed: the very file; before it stands, how far it is. */
export function PaperPreview({ preview, onLetterhead }: PaperPreviewProps) {
  const { t } = useTranslation('papers');
  const words = useRefusalWords();
  const { outcome, shown, stop, again } = preview;
  switch (outcome.status) {
    case 'refused':
      return (
        <>
          <RefusalMessage {...words(outcome.why)} />
          {outcome.why.code === 'list.noLetterhead' && onLetterhead && (
            <Button onPress={onLetterhead}>{t('letterhead')}</Button>
          )}
        </>
      );
    case 'stopped':
      return (
        <EmptyState
          title={t('stopped.title')}
          sentence={t('stopped.sentence')}
          action={<Button onPress={again}>{t('stopped.again')}</Button>}
        />
      );
    case 'making':
      // A short paper is there before anybody could read how far it is: the one before stays until then.
      if (shown && outcome.progress.done === 0) return <PaperPages {...shown} />;
      return <ProgressPanel what={t('making')} {...outcome.progress} onCancel={stop} />;
    case 'ready':
      return shown && <PaperPages key={shown.url} {...shown} />;
  }
}
