import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScanRow } from '#shared/api/attachments.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ViewerFrame } from '../../ui/viewer/viewer-frame.tsx';
import styles from './attachments.module.css';

type ScanViewerProps = {
  readonly scan: ScanRow;
  readonly onOpenOutside: () => void;
  readonly onSaveCopy: () => void;
  readonly onClose: () => void;
};

/** One scan over the whole window: a picture as it is, a PDF in Chromium's own viewer. */
export function ScanViewer({ scan, onOpenOutside, onSaveCopy, onClose }: ScanViewerProps) {
  const { t } = useTranslation('attachments');
  const words = useRefusalWords();
  const page = useQuery('attachments.preview', { id: scan.id });
  const actions = (
    <>
      <Button size="small" icon={IconExternalLink} onPress={onOpenOutside}>
        {t('openOutside')}
      </Button>
      <Button size="small" icon={IconDownload} onPress={onSaveCopy}>
        {t('saveCopy')}
      </Button>
    </>
  );
  return (
    <ViewerFrame title={scan.fileName} actions={actions} onClose={onClose}>
      {page.status === 'loading' && <Loading label={t('opening')} />}
      {page.status === 'refused' && <RefusalMessage {...words(page.why)} />}
      {page.status === 'ready' &&
        (page.value.type === 'application/pdf' ? (
          <iframe className={styles.pdf} src={`${page.value.url}#navpanes=0`} title={scan.fileName} />
        ) : (
          <img className={styles.picture} src={page.value.url} alt={scan.fileName} />
        ))}
    </ViewerFrame>
  );
}
