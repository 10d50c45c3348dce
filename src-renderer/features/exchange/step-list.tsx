import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Tone } from '../../ui/tone.ts';
import styles from './exchange.module.css';
import type { ExchangeStep, StepId, StepState } from './exchange-steps.ts';
import type { CardStep, StepOutcome } from './use-card-step.ts';

const tones: Readonly<Record<StepState, Tone>> = { done: 'ok', now: 'wait', open: 'plain', later: 'plain' };
const stateWords = {
  done: 'steps.stateDone',
  now: 'steps.stateNow',
  open: 'steps.stateOpen',
  later: 'steps.stateLater',
} as const;

const texts = {
  request: ['steps.request.title', 'steps.request.why', 'steps.request.why', 'steps.request.action'],
  accept: ['steps.accept.title', 'steps.accept.why', 'steps.accept.why', 'steps.accept.action'],
  send: ['steps.send.title', 'steps.send.whyUnit', 'steps.send.whyHeadquarters', 'steps.send.action'],
  take: ['steps.take.title', 'steps.take.whyUnit', 'steps.take.whyHeadquarters', 'steps.take.action'],
  ownCard: ['steps.ownCard.title', 'steps.ownCard.why', 'steps.ownCard.why', 'steps.ownCard.action'],
  certify: ['steps.certify.title', 'steps.certify.why', 'steps.certify.why', 'steps.certify.action'],
} as const;

type StepListProps = {
  readonly role: StationRole;
  readonly steps: readonly ExchangeStep[];
  readonly outcome: StepOutcome | undefined;
  readonly running: CardStep | undefined;
  readonly onStep: (id: StepId) => void;
  readonly onReveal: (file: FileToken) => void;
};

/** What to do to exchange, in order; each step says where it stands and what its last try came to. */
export function StepList({ role, steps, outcome, running, onStep, onReveal }: StepListProps) {
  const { t } = useTranslation('exchange');
  return (
    <ol className={styles.steps} aria-label={t('steps.label')}>
      {steps.map(({ id, state }, at) => {
        const [title, whyUnit, whyHeadquarters, action] = texts[id];
        return (
          <li key={id} className={classNames(styles.step, styles[state])}>
            <span className={styles.number}>{state === 'done' ? <Icon of={IconCheck} size={14} /> : at + 1}</span>
            <div>
              <div className={styles.stepHead}>
                <h2>{t(title)}</h2>
                <StateWord tone={tones[state]} word={t(stateWords[state])} />
              </div>
              <p className={styles.soft}>{t(role === 'unit' ? whyUnit : whyHeadquarters)}</p>
            </div>
            <Button
              kind={state === 'now' ? 'primary' : 'secondary'}
              disabled={state === 'later'}
              busy={running === id}
              onPress={() => onStep(id)}
            >
              {t(action)}
            </Button>
            {outcome?.step === id && <Outcome outcome={outcome} onReveal={onReveal} />}
          </li>
        );
      })}
    </ol>
  );
}

type OutcomeProps = { readonly outcome: StepOutcome; readonly onReveal: (file: FileToken) => void };

function Outcome({ outcome, onReveal }: OutcomeProps): ReactNode {
  const { t } = useTranslation('exchange');
  const words = useRefusalWords();
  if ('problem' in outcome)
    return (
      <div className={styles.outcome}>
        <RefusalMessage {...words(outcome.problem)} />
      </div>
    );
  const { sentence, file } = outcome;
  const action = file && (
    <Button size="small" onPress={() => onReveal(file)}>
      {t('reveal')}
    </Button>
  );
  return (
    <div className={styles.outcome}>
      <Banner kind="done" action={action}>
        {sentence}
      </Banner>
    </div>
  );
}
