import { useTranslation } from 'react-i18next';
import type { ChangedAwards } from '#shared/api/award-changes.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import styles from './awards.module.css';
import type { ManyChanges } from './use-many-changes.ts';

/** How far looking or writing has come, and what a look found. */
export function ManyState({ rehearsal, writing }: Pick<ManyChanges, 'rehearsal' | 'writing'>) {
  const { t } = useTranslation('awards');
  const words = useRefusalWords();
  const job = writing.state.status === 'idle' ? rehearsal : writing;
  const { state } = job;
  switch (state.status) {
    case 'running':
      return (
        <ProgressPanel
          what={t(job === writing ? 'many.writing' : 'many.looking')}
          done={state.done}
          total={state.total}
          secondsLeft={state.secondsLeft}
          cancelling={state.cancelling}
          onCancel={job.cancel}
        />
      );
    case 'refused':
      return <RefusalMessage {...words(state.why)} />;
    case 'done':
      return <FoundChanges found={state.value} />;
    case 'idle':
      return null;
  }
}

/** How many would change, how many say so already, and each that cannot, with the reason. */
function FoundChanges({ found }: { readonly found: ChangedAwards }) {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const { changed, same, refused, refusals } = found;
  return (
    <>
      <p>
        {t('many.found', {
          changed: numbers.format(changed),
          same: numbers.format(same),
          refused: numbers.format(refused),
        })}
      </p>
      {refused > 0 && (
        <Banner kind="warning" title={t('many.refused', { refused: numbers.format(refused) })}>
          <ul className={styles.refusals} aria-label={t('many.refusals')}>
            {refusals.map(({ id, name, field, why }) => (
              <li key={`${id} ${field}`}>
                <b>{name || t('many.gone')}</b>: {words(why).sentence}
              </li>
            ))}
          </ul>
          {refused > refusals.length && <p>{t('many.more', { more: numbers.format(refused - refusals.length) })}</p>}
        </Banner>
      )}
    </>
  );
}
