import { useId } from 'react';
import styles from './field.module.css';
import { FieldError } from './field.tsx';

export type RadioCard<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  readonly sentence?: string;
};

type RadioCardsProps<Value extends string> = {
  readonly label: string;
  readonly cards: readonly RadioCard<Value>[];
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
};

/** A choice between few things that need a sentence each. */
export function RadioCards<Value extends string>({ label, cards, value, onChange, error }: RadioCardsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.cards} aria-describedby={error ? `${name}-note` : undefined}>
      <legend>{label}</legend>
      {cards.map((card) => (
        <label key={card.value} className={styles.card}>
          <input type="radio" name={name} checked={card.value === value} onChange={() => onChange(card.value)} />
          <span>
            <strong>{card.title}</strong>
            {card.sentence && <small>{card.sentence}</small>}
          </span>
        </label>
      ))}
      {error && <FieldError id={`${name}-note`} text={error} />}
    </fieldset>
  );
}

type CheckFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
};

export function CheckField({ label, hint, checked, onChange, disabled = false }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
