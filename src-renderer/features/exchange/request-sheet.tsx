import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { Refusal } from '#shared/errors.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { FileField } from '../../ui/fields/file-field.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { usePassphrase } from '../stations/index.ts';
import { CompareStep } from './compare-step.tsx';
import styles from './exchange.module.css';
import { Fingerprint } from './fingerprint.tsx';
import { useTypedCard } from './use-typed-card.ts';
import { Written } from './written.tsx';

type RequestSheetProps = {
  /** Short code of this station. */
  readonly code: string;
  readonly ownFingerprint: string;
  readonly onClose: () => void;
};

type Made = { readonly file: FileToken; readonly fileName: string };

/** A unit reads headquarters' card, types the digits it was told, and writes its request. */
export function RequestSheet({ code, ownFingerprint, onClose }: RequestSheetProps) {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  const withKeys = usePassphrase();
  const chooseTarget = useCommand('files.chooseTarget');
  const makeRequest = useCommand('cards.makeRequest');
  const card = useTypedCard((file) => call('cards.readHeadquarters', { file }));
  const [made, setMade] = useState<Made>();

  const make = async () => {
    const { chosen, typed } = card;
    if (!chosen) return;
    const target = await chooseTarget.run({ purpose: 'card', suggestedName: t('file.request', { code }) });
    if (!target.ok || !target.value) return;
    const { file } = target.value;
    const reply = await withKeys(() => makeRequest.run({ card: chosen.file, typed, file }));
    card.setProblem(reply.ok ? undefined : (reply as Refusal));
    if (reply.ok) setMade({ file, fileName: reply.value.fileName });
  };
  const sheet = {
    title: t('request.title'),
    steps: [
      { id: 'card', label: t('request.stepCard') },
      { id: 'compare', label: t('request.stepCompare') },
      { id: 'write', label: t('request.stepWrite') },
      { id: 'done', label: t('request.stepDone') },
    ],
    onClose,
    narrow: true,
  };
  const refusal = card.problem && <RefusalMessage {...words(card.problem)} />;

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
  if (!card.chosen)
    return (
      <StepSheet {...sheet} current="card">
        <div className={styles.sheet}>
          <p>{t('steps.request.why')}</p>
          <FileField
            label={t('request.card')}
            hint={t('request.cardHint')}
            buttonLabel={t('request.choose')}
            onChoose={() => void card.pick()}
          />
          {refusal}
        </div>
      </StepSheet>
    );
  if (!card.same)
    return (
      <StepSheet
        {...sheet}
        current="compare"
        onBack={card.putBack}
        note={card.isWhole ? undefined : t('request.mustCompare')}
        next={{ label: t('compare'), onPress: () => void card.compare(), disabled: !card.isWhole }}
      >
        <div className={styles.sheet}>
          <CompareStep card={card.chosen.card} how={t('request.compare')} typed={card.typed} onTyped={card.change} />
          {refusal}
        </div>
      </StepSheet>
    );
  return (
    <StepSheet
      {...sheet}
      current="write"
      onBack={card.putBack}
      next={{ label: t('request.make'), onPress: () => void make(), busy: makeRequest.running }}
    >
      <div className={styles.sheet}>
        <p>{t('request.same', { name: card.chosen.card.name })}</p>
        {refusal}
      </div>
    </StepSheet>
  );
}
