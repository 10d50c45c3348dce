import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import styles from './trust.module.css';

/** Makes one of two machines that are one station a station of its own. */
export function AnotherStation() {
  const { t } = useTranslation('trust');
  const words = useRefusalWords();
  const become = useCommand('trust.becomeAnother');
  const [asking, setAsking] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Refusal>();
  const [code, setCode] = useState<string>();

  const confirm = async () => {
    if (passphrase === '' || become.running) return;
    const reply = await become.run({ passphrase });
    if (!reply.ok) return setProblem(reply as Refusal);
    setCode(reply.value.code);
    setAsking(false);
    setPassphrase('');
  };
  return (
    <>
      {code && <Banner kind="done">{t('another.done', { code })}</Banner>}
      <p className={styles.soft}>{t('another.why')}</p>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('another.action')}
      </Button>
      {asking && (
        <ConfirmDialog
          open
          title={t('another.title')}
          confirmLabel={t('another.confirm')}
          danger
          busy={become.running}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        >
          <Form onSubmit={() => void confirm()}>
            <p>{t('another.why')}</p>
            <PassphraseField
              label={t('another.passphrase')}
              value={passphrase}
              onChange={(typed) => {
                setPassphrase(typed);
                setProblem(undefined);
              }}
              error={problem && words(problem).sentence}
              autoFocus
            />
          </Form>
        </ConfirmDialog>
      )}
    </>
  );
}
