import { useTranslation } from 'react-i18next';
import type { Candidate } from '#shared/api/certificates.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import styles from './certificates.module.css';

/** It counts, and all that stands on it stands whole. */
export const isPrintable = ({ isVoid, problems }: Candidate): boolean =>
  !isVoid && problems.every(({ why }) => why === 'missing');

type AwardChoicesProps = {
  readonly candidates: readonly Candidate[];
  /** which are left out */
  readonly out: ReadonlySet<string>;
  readonly onOut: (out: ReadonlySet<string>) => void;
};

/** Which awards of the decision are printed now; what cannot be says why. */
export function AwardChoices({ candidates, out, onOut }: AwardChoicesProps) {
  const { t } = useTranslation('certificates');
  if (candidates.length < 2) return null;
  const toggle = (id: string) => (checked: boolean) => {
    const next = new Set(out);
    if (checked) next.delete(id);
    else next.add(id);
    onOut(next);
  };
  const notes = (one: Candidate): string =>
    [
      one.formName,
      one.isVoid && t('row.void'),
      one.posthumous && t('row.posthumous'),
      ...one.problems.map(({ kind, why, sign }) => t(`problem.${why}`, { field: t(`kind.${kind}`), sign })),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <fieldset className={styles.choices}>
      <legend>{t('choices')}</legend>
      <div className={styles.tools}>
        <Button size="small" kind="quiet" onPress={() => onOut(new Set())}>
          {t('all')}
        </Button>
        <Button size="small" kind="quiet" onPress={() => onOut(new Set(candidates.map(({ awardId }) => awardId)))}>
          {t('none')}
        </Button>
      </div>
      <div className={styles.rows}>
        {candidates.map((one) => (
          <CheckField
            key={one.awardId}
            label={one.recipient}
            hint={notes(one)}
            checked={isPrintable(one) && !out.has(one.awardId)}
            disabled={!isPrintable(one)}
            onChange={toggle(one.awardId)}
          />
        ))}
      </div>
    </fieldset>
  );
}
