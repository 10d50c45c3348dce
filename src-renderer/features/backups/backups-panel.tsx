import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '#shared/api/backups.ts';
import { useJob } from '../../api/use-job.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { ProgressPanel } from '../../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { sizeText } from '../../ui/format-size.ts';
import { BackupTable } from './backup-table.tsx';
import styles from './backups.module.css';
import { RestoreSheet } from './restore-sheet.tsx';

type BackupsPanelProps = {
  /** Instant in ms. */
  readonly now: () => number;
};

/** The copies of the register: making one, looking into one, going back to one. */
export function BackupsPanel({ now }: BackupsPanelProps) {
  const { t, i18n } = useTranslation('backups');
  const words = useRefusalWords();
  const list = useQuery('backups.list', {});
  const make = useJob('backups.make');
  const [open, setOpen] = useState<BackupRow>();
  return (
    <>
      <div className={styles.panel}>
        <p>{t('why')}</p>
        <div>
          <Button kind="primary" busy={make.state.status === 'running'} onPress={() => void make.start({})}>
            {t('make')}
          </Button>
        </div>
        {make.state.status === 'running' && <ProgressPanel what={t('making')} {...make.state} onCancel={make.cancel} />}
        {make.state.status === 'refused' && <RefusalMessage {...words(make.state.why)} />}
        {make.state.status === 'done' && (
          <Banner kind="done">
            {t('made', { name: make.state.value.name, size: sizeText(make.state.value.sizeBytes, i18n.language) })}
          </Banner>
        )}
        {make.state.status === 'done' && make.state.value.missingScans > 0 && (
          <Banner kind="warning">{t('madeWithout', { scans: make.state.value.missingScans })}</Banner>
        )}
        {list.status === 'loading' && <Loading label={t('loading')} />}
        {list.status === 'refused' && <RefusalMessage {...words(list.why)} />}
        {list.status === 'ready' && <BackupTable rows={list.value} nowMs={now()} onLook={setOpen} />}
      </div>
      {open && <RestoreSheet name={open.name} now={now} onClose={() => setOpen(undefined)} />}
    </>
  );
}
