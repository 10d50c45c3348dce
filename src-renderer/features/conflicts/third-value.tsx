import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ThirdValueKind, thirdValueChoices } from '#shared/domain/sync/third-value.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './conflicts.module.css';

type ThirdValueProps = {
  readonly label: string;
  readonly kind: Exclude<ThirdValueKind, 'none'>;
  readonly column: string;
  /** The word for a code. */
  readonly word: (code: string) => string;
  readonly today: string;
  readonly busy: boolean;
  readonly onWrite: (value: string) => void;
};

/** A value that none of the stations gave, typed as in the field's own form. */
export function ThirdValue({ label, kind, column, word, today, busy, onWrite }: ThirdValueProps) {
  const { t } = useTranslation('conflicts');
  const [value, setValue] = useState('');
  return (
    <form
      className={styles.third}
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== '' && !busy) onWrite(value);
      }}
    >
      {kind === 'day' && <DayField label={label} value={value} onChange={setValue} today={today} />}
      {kind === 'choice' && (
        <ChoiceField
          label={label}
          choices={thirdValueChoices(column).map((code) => ({ value: code, label: word(code) }))}
          value={value === '' ? undefined : value}
          onChange={(chosen) => setValue(chosen ?? '')}
        />
      )}
      {(kind === 'text' || kind === 'number') && (
        <TextField
          label={label}
          value={value}
          onChange={setValue}
          maxLength={4000}
          inputMode={kind === 'number' ? 'numeric' : 'text'}
        />
      )}
      <Button size="small" submit busy={busy} disabled={value === ''} onPress={() => undefined}>
        {t('third.write')}
      </Button>
    </form>
  );
}
