import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrustState } from '#shared/api/trust.ts';
import { cardFileName } from '#shared/domain/cards/cards.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { usePassphrase } from '../stations/index.ts';
import { PassphraseConfirm } from './passphrase-confirm.tsx';
import styles from './trust.module.css';

type HeadquartersKeysProps = { readonly since: TrustState['keysSince']; readonly nowMs: number };

/** Headquarters certifies the next keys of a unit, and changes its own. */
export function HeadquartersKeys({ since, nowMs }: HeadquartersKeysProps) {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const choose = useCommand('files.choose');
  const chooseTarget = useCommand('files.chooseTarget');
  const certify = useCommand('rotation.certify');
  const succeed = useCommand('rotation.succeed');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string>();
  const [problem, setProblem] = useState<Refusal>();

  const take = async () => {
    const request = await choose.run({ purpose: 'card' });
    if (!request.ok || !request.value) return;
    const target = await chooseTarget.run({ purpose: 'card', suggestedName: certificateName(request.value.name) });
    if (!target.ok || !target.value) return;
    const input = { request: request.value.file, file: target.value.file };
    const reply = await withKeys(() => certify.run(input));
    setDone(reply.ok ? t('keys.certified', { ...reply.value }) : undefined);
    setProblem(reply.ok ? undefined : (reply as Refusal));
  };
  const change = async (passphrase: string): Promise<Refusal | undefined> => {
    const reply = await withKeys(() => succeed.run({ passphrase }));
    if (!reply.ok) return reply as Refusal;
    setAsking(false);
    setProblem(undefined);
    setDone(t('keys.succeeded', { fingerprint: reply.value.fingerprint }));
    return undefined;
  };
  return (
    <>
      {done !== undefined && <Banner kind="done">{done}</Banner>}
      {problem && <RefusalMessage {...words(problem)} />}
      <p className={styles.soft}>{t('keys.whyHeadquarters')}</p>
      {since && <p className={styles.soft}>{t('keys.changedAt', { at: instantText(since.at, nowMs) })}</p>}
      <div className={styles.actions}>
        <Button size="small" busy={certify.running} onPress={() => void take()}>
          {t('keys.take')}
        </Button>
        <Button size="small" onPress={() => setAsking(true)}>
          {t('keys.change')}
        </Button>
      </div>
      {asking && (
        <PassphraseConfirm
          title={t('keys.titleHeadquarters')}
          why={t('keys.whatChanges')}
          confirmLabel={t('keys.confirmHeadquarters')}
          busy={succeed.running}
          onConfirm={change}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** `SV-ABC234-DoiKhoa.svc` is answered by `SV-ABC234-ChungNhan.svc`. */
const certificateName = (asked: string): string =>
  cardFileName('certificate', /^SV-([0-9A-Z]{6})-/.exec(asked)?.[1] ?? 'may-tram');
