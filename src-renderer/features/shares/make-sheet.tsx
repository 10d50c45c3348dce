import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import { PrintSheets } from './print-sheets.tsx';
import styles from './shares.module.css';

/** Splits the recovery key anew and prints its five sheets. */
export function MakeSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('shares');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const make = useCommand('shares.make');
  const putAway = useCommand('shares.putAway');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<Refusal>();
  const [tag, setTag] = useState<string>();
  const split = async () => {
    if (passphrase === '' || make.running) return;
    const reply = await withKeys(() => make.run({ passphrase }));
    if (!reply.ok) return setProblem(reply as Refusal);
    setPassphrase('');
    setTag(reply.value.tag);
  };
  const close = () => {
    void putAway.run({});
    onClose();
  };
  const sheet = {
    title: t('make.title'),
    steps: [
      { id: 'passphrase', label: t('make.stepPassphrase') },
      { id: 'print', label: t('make.stepPrint') },
    ],
  };
  if (tag !== undefined) return <PrintSheets sheet={sheet} tag={tag} onClose={close} />;
  return (
    <StepSheet
      {...sheet}
      current="passphrase"
      onClose={onClose}
      narrow
      next={{ label: t('make.split'), onPress: () => void split(), disabled: passphrase === '', busy: make.running }}
    >
      <div className={styles.stack}>
        <p>{t('make.why')}</p>
        <Banner kind="warning">{t('make.before')}</Banner>
        <Form onSubmit={() => void split()}>
          <PassphraseField
            label={t('passphrase.present')}
            value={passphrase}
            onChange={(typed) => {
              setPassphrase(typed);
              setProblem(undefined);
            }}
            error={problem && words(problem).sentence}
            autoFocus
          />
        </Form>
      </div>
    </StepSheet>
  );
}
