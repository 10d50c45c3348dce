import { useState } from 'react';
import { classNames } from '../class-names.ts';
import { useUiTexts } from '../texts.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';

type PassphraseFieldProps = FieldProps & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** A passphrase being made, not one being asked for. */
  readonly fresh?: boolean;
  readonly autoFocus?: boolean;
};

/** Hidden unless the person asks to see it: long sentences are mistyped blind, above all with accents. */
export function PassphraseField({
  label,
  hint,
  error,
  value,
  onChange,
  fresh = false,
  autoFocus,
}: PassphraseFieldProps) {
  const texts = useUiTexts();
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(tied) => (
        <div className={styles.within}>
          <input
            {...tied}
            type={shown ? 'text' : 'password'}
            autoComplete={fresh ? 'new-password' : 'off'}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: the one thing the unlock screen asks for
            autoFocus={autoFocus}
            className={classNames(styles.input, styles.withInside)}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" className={styles.inside} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? texts.hide : texts.show}
          </button>
        </div>
      )}
    </FieldFrame>
  );
}
