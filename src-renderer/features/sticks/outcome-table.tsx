import { useTranslation } from 'react-i18next';
import type { StickFile } from '#shared/api/sticks.ts';
import { showHiddenMarks } from '#shared/base/vi-text.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { classNames } from '../../ui/class-names.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import styles from './sticks.module.css';
import type { Outcome } from './use-each.ts';

type OutcomeTableProps = {
  readonly files: readonly StickFile[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** What a file is called that was not worked on. */
  readonly untouched: string;
  /** The file whose details are shown. */
  readonly open: string | undefined;
  readonly onOpen: (name: string) => void;
};

/** One line a bundle: what it brings, or why it does not. */
export function OutcomeTable({ files, outcomes, untouched, open, onOpen }: OutcomeTableProps) {
  const { t } = useTranslation('sticks');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const heads = ['records', 'fields', 'conflicts', 'refused', 'parked'] as const;
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t('outcome.label')}>
        <thead>
          <tr>
            <th scope="col">{t('list.from')}</th>
            <th scope="col" className={styles.end}>
              {t('list.number')}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.end}>
                {t(`outcome.${head}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, from, number }) => {
            const outcome = outcomes.get(name);
            return (
              <tr key={name} className={classNames(open === name && styles.open)}>
                <th scope="row" className={styles.wrap}>
                  <button type="button" className={styles.link} onClick={() => onOpen(name)}>
                    {from?.name ?? showHiddenMarks(name)}
                  </button>
                </th>
                <td className={styles.end}>{number}</td>
                {outcome?.kind === 'done' ? (
                  <>
                    {countsOf(outcome).map(([head, count]) => (
                      <td key={head} className={styles.end}>
                        {numbers.format(count)}
                      </td>
                    ))}
                    <td />
                  </>
                ) : (
                  <td colSpan={6} className={styles.wrap}>
                    {outcome ? <StateWord tone="bad" word={words(outcome.why).sentence} /> : untouched}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const countsOf = ({ effect }: Extract<Outcome, { kind: 'done' }>): readonly (readonly [string, number])[] => [
  ['records', Object.values(effect.added).reduce((sum, count) => sum + count, 0)],
  ['fields', effect.changedFields],
  ['conflicts', effect.conflicts],
  ['refused', effect.refused],
  ['parked', effect.parked],
];
