import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/domain/imports/plan.ts';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import type { Tone } from '../../ui/tone.ts';
import styles from './imports.module.css';
import { TeachWord, unknownWord } from './teach-word.tsx';

const tones: Readonly<Record<Finding['severity'], Tone>> = {
  refused: 'bad',
  warning: 'wait',
  repeat: 'plain',
  note: 'plain',
};

function teachable(finding: Finding, onTaught: () => void) {
  const word = unknownWord(finding);
  return word && <TeachWord key={word.short} {...word} onTaught={onTaught} />;
}

type FindingListProps = {
  readonly findings: readonly Finding[];
  /** What the list is of, or what to do when it is empty. */
  readonly place: string;
  /** Says sheet and row of each, for a list of a whole file. */
  readonly wholeFile?: boolean;
  /** A short form of the list was explained; absent where nothing can be read again. */
  readonly onTaught?: () => void;
};

/** Findings in words: where, what, and what to do. */
export function FindingList({ findings, place, wholeFile = false, onTaught }: FindingListProps) {
  const { t } = useTranslation('imports');
  const words = useRefusalWords();
  return (
    <section className={styles.findings} aria-label={place} aria-live={wholeFile ? undefined : 'polite'}>
      <h3>{place}</h3>
      {findings.length === 0 && !wholeFile && <p className={styles.soft}>{t('finding.none')}</p>}
      <ul>
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a finished list that is never reordered
          <li key={at}>
            <StateWord tone={tones[finding.severity]} word={t(`severity.${finding.severity}`)} />
            <span className={styles.where}>
              {wholeFile && `${finding.sheet}, ${t('finding.row', { row: finding.row })} `}
              {finding.column &&
                t('finding.column', { letter: finding.column.letter, heading: finding.column.heading })}
            </span>
            <span>{words(finding as Refusal).sentence}</span>
            {onTaught && teachable(finding, onTaught)}
          </li>
        ))}
      </ul>
    </section>
  );
}
