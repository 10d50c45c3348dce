import { Trans, useTranslation } from 'react-i18next';
import type { ListChoice } from '#shared/api/desk.ts';
import type { Refusal } from '#shared/errors.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import styles from './lists.module.css';
import { PaperFrame, PaperOutcome } from './paper-outcome.tsx';
import type { Done } from './use-paper.tsx';

type ListPreviewProps = {
  readonly choice: ListChoice | undefined;
  readonly problem: Refusal | undefined;
  readonly done: Done | undefined;
  readonly onLetterhead: () => void;
};

/** The list as it will stand on paper, with its sum above it. */
export function ListPreview({ choice, problem, done, onLetterhead }: ListPreviewProps) {
  const { t } = useTranslation('lists');
  return (
    <div className={styles.preview}>
      <PaperOutcome done={done} problem={problem} />
      {choice ? (
        <Paper choice={choice} onLetterhead={onLetterhead} />
      ) : (
        <EmptyState title={t('title')} sentence={t('preview.none')} />
      )}
    </div>
  );
}

function Paper({ choice, onLetterhead }: { readonly choice: ListChoice; readonly onLetterhead: () => void }) {
  const { t } = useTranslation('lists');
  const words = useRefusalWords();
  const preview = useQuery('lists.preview', choice, { keepPrevious: true });
  const totals = useQuery('awards.totals', { filter: { year: choice.year } });
  switch (preview.status) {
    case 'loading':
      return <Loading label={t('preview.label')} />;
    case 'refused':
      return (
        <>
          <RefusalMessage {...words(preview.why)} />
          {preview.why.code === 'list.noLetterhead' && <Button onPress={onLetterhead}>{t('letterhead')}</Button>}
        </>
      );
    case 'ready':
      return (
        <>
          {totals.status === 'ready' && (
            <p>
              <Trans
                t={t}
                i18nKey="sum"
                values={{ collectives: totals.value.collective, people: totals.value.individual }}
                components={{ b: <b /> }}
              />
            </p>
          )}
          <PaperFrame label={t('preview.label')} url={preview.value.url} />
        </>
      );
  }
}
