import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { PassphraseConfirm } from './passphrase-confirm.tsx';
import styles from './trust.module.css';

/** Makes one of two machines that are one station a station of its own. */
export function AnotherStation() {
  const { t } = useTranslation('trust');
  const become = useCommand('trust.becomeAnother');
  const [asking, setAsking] = useState(false);
  const [code, setCode] = useState<string>();

  const confirm = async (passphrase: string): Promise<Refusal | undefined> => {
    const reply = await become.run({ passphrase });
    if (!reply.ok) return reply as Refusal;
    setCode(reply.value.code);
    setAsking(false);
    return undefined;
  };
  return (
    <>
      {code && <Banner kind="done">{t('another.done', { code })}</Banner>}
      <p className={styles.soft}>{t('another.why')}</p>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('another.action')}
      </Button>
      {asking && (
        <PassphraseConfirm
          title={t('another.title')}
          why={t('another.why')}
          confirmLabel={t('another.confirm')}
          danger
          busy={become.running}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}
