import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { samplePassphrase } from '#shared/domain/samples.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';

/** Stands above every screen of the sample register, so that nobody takes it for the real one. */
export function SampleNotice() {
  const { t } = useTranslation('samples');
  const about = useQuery('app.about', {});
  const leave = useCommand('app.leaveSample');
  const [asking, setAsking] = useState(false);
  if (about.status !== 'ready' || !about.value.inSample) return null;
  return (
    <>
      <Banner
        kind="warning"
        title={t('notice.title')}
        flush
        action={
          <>
            <Button size="small" onPress={() => void leave.run({ remove: false })}>
              {t('notice.leave')}
            </Button>
            <Button size="small" onPress={() => setAsking(true)}>
              {t('notice.remove')}
            </Button>
          </>
        }
      >
        {t('notice.sentence', { passphrase: samplePassphrase })}
      </Banner>
      <ConfirmDialog
        open={asking}
        title={t('remove.question')}
        confirmLabel={t('remove.confirm')}
        danger
        onConfirm={() => void leave.run({ remove: true })}
        onCancel={() => setAsking(false)}
      >
        <p>{t('remove.sentence')}</p>
      </ConfirmDialog>
    </>
  );
}
