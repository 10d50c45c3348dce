import { CheckField } from '../../ui/fields/radio-cards.tsx';
import styles from './catalogue.module.css';

type CheckFieldsProps<Value extends string> = {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** Any of a few, in the order of the choices. */
export function CheckFields<Value extends string>({ label, choices, chosen, onChange }: CheckFieldsProps<Value>) {
  const toggle = (value: Value, checked: boolean) =>
    onChange(choices.map((choice) => choice.value).filter((one) => (one === value ? checked : chosen.includes(one))));
  return (
    <fieldset className={styles.checks}>
      <legend>{label}</legend>
      {choices.map((choice) => (
        <CheckField
          key={choice.value}
          label={choice.label}
          checked={chosen.includes(choice.value)}
          onChange={(checked) => toggle(choice.value, checked)}
        />
      ))}
    </fieldset>
  );
}
