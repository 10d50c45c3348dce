import type { Ref } from 'react';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps & {
  readonly value: string;
  /** Receives what was typed, as typed; NFC is made where the value is stored or sent. */
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly lines?: number;
  readonly short?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric';
  readonly ref?: Ref<HTMLInputElement>;
};

export function TextField({ label, hint, error, optional, ...control }: TextFieldProps) {
  const { value, onChange, onLeave, lines = 1, short = false, ref, ...rest } = control;
  const className = classNames(styles.input, short && styles.short);
  return (
    <FieldFrame label={label} hint={hint} error={error} optional={optional ?? false}>
      {(tied) =>
        lines > 1 ? (
          <textarea
            {...tied}
            {...rest}
            rows={lines}
            className={className}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
        ) : (
          <input
            {...tied}
            {...rest}
            ref={ref}
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={className}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
        )
      }
    </FieldFrame>
  );
}
