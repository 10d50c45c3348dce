import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { TrustState } from '#shared/api/trust.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { PassphraseConfirm } from './passphrase-confirm.tsx';
import styles from './trust.module.css';

type UnitKeysProps = { readonly code: string; readonly since: TrustState['keysSince']; readonly nowMs: number };

/** A unit announces its next keys, and waits for the certificate. */
export function UnitKeys({ code, since, nowMs }: UnitKeysProps) {
  const { t } = useTranslation('trust');
  const chooseTarget = useCommand('files.chooseTarget');
  const announce = useCommand('rotation.announce');
  const [target, setTarget] = useState<FileToken>();
  const [written, setWritten] = useState<string>();
  const start = async () => {
    const reply = await chooseTarget.run({ purpose: 'card', suggestedName: t('keys.fileName', { code }) });
    if (reply.ok && reply.value) setTarget(reply.value.file);
  };
  const confirm = async (passphrase: string): Promise<Refusal | undefined> => {
    if (!target) return undefined;
    const reply = await announce.run({ passphrase, file: target });
    if (!reply.ok) return reply as Refusal;
    setWritten(reply.value.fileName);
    setTarget(undefined);
    return undefined;
  };
  return (
    <>
      {written !== undefined && <Banner kind="done">{t('keys.announced', { fileName: written })}</Banner>}
      {since?.waiting && written === undefined && (
        <Banner kind="info">{t('keys.waiting', { at: instantText(since.at, nowMs) })}</Banner>
      )}
      <p className={styles.soft}>{t('keys.whyUnit')}</p>
      <Button size="small" onPress={() => void start()}>
        {t(since?.waiting ? 'keys.announceAgain' : 'keys.announce')}
      </Button>
      {target && (
        <PassphraseConfirm
          title={t('keys.titleUnit')}
          why={t('keys.whyUnit')}
          confirmLabel={t('keys.confirmUnit')}
          busy={announce.running}
          onConfirm={confirm}
          onCancel={() => setTarget(undefined)}
        />
      )}
    </>
  );
}
