import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import { useJob } from '../../api/use-job.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import styles from './sticks.module.css';

type TakeScansProps = { readonly folder: FileToken; readonly files: number };

/** Scans lie beside the data and are taken by themselves, before or after it, in any order. */
export function TakeScans({ folder, files }: TakeScansProps) {
  const { t } = useTranslation('sticks');
  const words = useRefusalWords();
  const job = useJob('volumes.take');
  if (files === 0) return null;
  if (job.state.status === 'running')
    return <ProgressPanel what={t('scans.taking')} {...job.state} onCancel={job.cancel} />;
  if (job.state.status === 'refused') return <RefusalMessage {...words(job.state.why)} />;
  if (job.state.status === 'done') {
    const { kept, there, waiting, notTaken, refused } = job.state.value;
    return (
      <Banner kind={notTaken + refused.length > 0 ? 'warning' : 'done'}>
        {(kept + there > 0 || waiting === 0) && `${t('scans.taken', { kept, there })} `}
        {waiting > 0 && t('scans.waiting', { waiting })}
        {notTaken + refused.length > 0 && ` ${t('scans.notTaken', { amount: notTaken + refused.length })}`}
      </Banner>
    );
  }
  return (
    <div className={styles.scans}>
      <p>{t('scans.found', { amount: files })}</p>
      <Button onPress={() => void job.start({ file: folder })}>{t('scans.take')}</Button>
    </div>
  );
}
