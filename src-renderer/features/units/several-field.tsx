import { useTranslation } from 'react-i18next';
import type { Choice } from '../../ui/choice/match-choices.ts';
import { FieldError } from '../../ui/fields/field.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import styles from './units.module.css';

type SeveralFieldProps = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
};

/** Several units at once, with all that are chosen in sight. */
export function SeveralField({ label, choices, chosen, onChange, error }: SeveralFieldProps) {
  const { t } = useTranslation('units');
  const named = choices.filter(({ value }) => chosen.includes(value));
  return (
    <div className={styles.chips}>
      <span className={styles.label}>{label}</span>
      <ChoiceChip multiple label={t('choose')} choices={choices} chosen={chosen} onChange={onChange} />
      {named.length > 1 && (
        <ul className={styles.chosen}>
          {named.map((choice) => (
            <li key={choice.value}>{choice.label}</li>
          ))}
        </ul>
      )}
      {error && <FieldError id={`${label}-note`} text={error} />}
    </div>
  );
}
