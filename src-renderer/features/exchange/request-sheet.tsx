import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Output } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import { usePassphrase } from '../stations/index.ts';
import styles from './exchange.module.css';
import { Fingerprint } from './fingerprint.tsx';
import { Written } from './written.tsx';

type RequestSheetProps = {
  /** Short code of this station. */
  readonly code: string;
  readonly ownFingerprint: string;
  readonly onClose: () => void;
};

type Chosen = { readonly file: FileToken; readonly card: Output<'cards.readHeadquarters'> };
type Made = { readonly file: FileToken; readonly fileName: string };

/** A unit reads headquarters' card, compares it over the telephone, and writes its request. */
export function RequestSheet({ code, ownFingerprint, onClose }: RequestSheetProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const choose = useCommand('files.choose');
  const chooseTarget = useCommand('files.chooseTarget');
  const makeRequest = useCommand('cards.makeRequest');
  const [chosen, setChosen] = useState<Chosen>();
  const [compared, setCompared] = useState(false);
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<Refusal>();

  const pick = async () => {
    const reply = await choose.run({ purpose: 'card' });
    if (!reply.ok || !reply.value) return;
    const { file } = reply.value;
    const read = await call('cards.readHeadquarters', { file });
    setProblem(read.ok ? undefined : (read as Refusal));
    if (read.ok) setChosen({ file, card: read.value });
  };
  const make = async () => {
    if (!chosen) return;
    const target = await chooseTarget.run({ purpose: 'card', suggestedName: t('file.request', { code }) });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    const reply = await withKeys(() => makeRequest.run({ card: chosen.file, file }));
    setProblem(reply.ok ? undefined : (reply as Refusal));
    if (reply.ok) setMade({ file, fileName: reply.value.fileName });
  };
  const putBack = () => {
    setChosen(undefined);
    setCompared(false);
    setProblem(undefined);
  };
  const sheet = {
    title: t('request.title'),
    steps: [
      { id: 'card', label: t('request.stepCard') },
      { id: 'compare', label: t('request.stepCompare') },
      { id: 'done', label: t('request.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  const refusal = problem && <RefusalMessage {...words(problem)} />;

  if (made)
    return (
      <StepSheet {...sheet} current="done" next={{ label: t('done'), onPress: onClose }}>
        <div className={styles.sheet}>
          <Written sentence={t('request.made', { fileName: made.fileName })} file={made.file} />
          <p>{t('request.next')}</p>
          <Fingerprint label={t('ownFingerprint')} digits={ownFingerprint} />
        </div>
      </StepSheet>
    );
  if (!chosen)
    return (
      <StepSheet {...sheet} current="card">
        <div className={styles.sheet}>
          <p>{t('steps.request.why')}</p>
          <FileField
            label={t('request.card')}
            hint={t('request.cardHint')}
            buttonLabel={t('request.choose')}
            onChoose={() => void pick()}
          />
          {refusal}
        </div>
      </StepSheet>
    );
  return (
    <StepSheet
      {...sheet}
      current="compare"
      onBack={putBack}
      note={compared ? undefined : t('request.mustCompare')}
      next={{
        label: t('request.make'),
        onPress: () => void make(),
        disabled: !compared,
        busy: makeRequest.running,
      }}
    >
      <div className={styles.sheet}>
        <Facts
          facts={[
            { label: t('stationName'), value: chosen.card.name },
            { label: t('stationCode'), value: chosen.card.code },
          ]}
        />
        <p>{t('request.compare')}</p>
        <Fingerprint label={t('fingerprint')} digits={chosen.card.fingerprint} />
        <CheckField label={t('compared')} checked={compared} onChange={setCompared} />
        {refusal}
      </div>
    </StepSheet>
  );
}
